package kr.ilovepet.order.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.order.cart.Cart;
import kr.ilovepet.order.cart.CartKey;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.problem.Problem;

/**
 * What a client asks for with {@code POST /api/orders/prepare}.
 *
 * @param items the same product may stand in several, which are added up
 * @param method how the member means to pay, as Toss calls it; may be null
 * @param expectedAmount won that the member was shown; null where the client does not say
 * @param cartVersion of the cart that the member has reviewed; null where the client does not say
 */
public record PrepareRequest(
        @NotEmpty(message = "must have at least one item") List<@NotNull @Valid ItemRequest> items,

        @Pattern(regexp = "[A-Z_]{2,40}", message = "must be a payment method of Toss")
        String method,

        // Left out where there are none, since the fingerprints of requests that came before these were are stored.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Min(1) Long expectedAmount,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Pattern(regexp = Cart.VERSION_PATTERN, message = "must be the version of a cart")
        String cartVersion) {

    /**
     * The order to place.
     *
     * @param requestKey the client's Idempotency-Key; null where it gave none
     * @param guestCart the guest's cart that the goods are in; null where they are in the member's own or in none
     * @throws Problem 400 when it has more than 50 products or more than 99 of one, or costs less than can be paid
     */
    NewOrder toOrder(long userId, String requestKey, CartKey guestCart) {
        Quantities ordered = ItemRequest.sum(items);
        if (ordered.byVariant().size() > ItemRequest.MAX_PRODUCTS) {
            throw Problem.validation("items", "must be at most " + ItemRequest.MAX_PRODUCTS + " products");
        }
        if (ordered.byVariant().values().stream().anyMatch(quantity -> quantity > ItemRequest.MAX_QUANTITY)) {
            throw Problem.validation("items", "must be at most " + ItemRequest.MAX_QUANTITY + " of a product");
        }
        if (expectedAmount != null && expectedAmount < PaymentPrepare.LEAST_AMOUNT) {
            throw Problem.of(
                            400, "BELOW_MINIMUM_AMOUNT", "No way to pay takes less than " + PaymentPrepare.LEAST_AMOUNT)
                    .with("minimumAmount", PaymentPrepare.LEAST_AMOUNT);
        }
        NewOrder.Reviewed reviewed =
                new NewOrder.Reviewed(expectedAmount == null ? null : new Won(expectedAmount), cartVersion, guestCart);
        return new NewOrder(
                userId,
                ordered,
                method,
                reviewed,
                new IdempotentRequest(userId, requestKey, "POST orders/prepare", this));
    }
}
