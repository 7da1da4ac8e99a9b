package kr.ilovepet.order.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Quantities;

/** How many of a product, in its default variant, a request is about. */
public record ItemRequest(
        @NotNull @Min(1) Long productId,
        @NotNull @Min(1) @Max(ItemRequest.MAX_QUANTITY) Integer quantity) {

    /** The most of a product that an order takes. */
    public static final int MAX_QUANTITY = 99;

    /** The most products that an order takes. */
    public static final int MAX_PRODUCTS = 50;

    /** The quantities of these items; those of a product that stands there twice are added up. */
    public static Quantities sum(List<ItemRequest> items) {
        return items.stream()
                .map(item -> Quantities.of(ProductVariant.defaultOf(item.productId()), item.quantity()))
                .reduce(Quantities.NONE, Quantities::plus);
    }
}
