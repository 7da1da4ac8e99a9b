package kr.ilovepet.order.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.problem.Problem;

/**
 * What a client asks for with {@code POST /api/orders/prepare}.
 *
 * @param items the same product may stand in several, which are added up
 * @param method how the member means to pay, as Toss calls it; may be null
 */
public record PrepareRequest(
        @NotEmpty(message = "must have at least one item") List<@NotNull @Valid ItemRequest> items,

        @Pattern(regexp = "[A-Z_]{2,40}", message = "must be a payment method of Toss")
        String method) {

    /**
     * The order to place.
     *
     * @param requestKey the client's Idempotency-Key; null where it gave none
     * @throws Problem 400 when it has more than 50 products or more than 99 of one
     */
    NewOrder toOrder(long userId, String requestKey) {
        Quantities ordered = ItemRequest.sum(items);
        if (ordered.byVariant().size() > ItemRequest.MAX_PRODUCTS) {
            throw Problem.validation("items", "must be at most " + ItemRequest.MAX_PRODUCTS + " products");
        }
        if (ordered.byVariant().values().stream().anyMatch(quantity -> quantity > ItemRequest.MAX_QUANTITY)) {
            throw Problem.validation("items", "must be at most " + ItemRequest.MAX_QUANTITY + " of a product");
        }
        return new NewOrder(
                userId, ordered, method, new IdempotentRequest(userId, requestKey, "POST orders/prepare", this));
    }
}
