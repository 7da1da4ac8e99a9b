package kr.ilovepet.order.placement;

import kr.ilovepet.order.cart.CartKey;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/**
 * What a member wants to order, checked: 1 to 50 products, 1 to 99 of each.
 *
 * @param method how the member means to pay; may be null
 * @param reviewed what the member has seen
 * @param request the request in which the member says so
 */
public record NewOrder(long userId, Quantities ordered, String method, Reviewed reviewed, IdempotentRequest request) {

    /**
     * What the member has seen before, each part null where the client does not say.
     *
     * @param amount what the order was to cost
     * @param cartVersion the version of the cart
     * @param guestCart the guest's cart that the goods are in
     */
    public record Reviewed(Won amount, String cartVersion, CartKey guestCart) {}
}
