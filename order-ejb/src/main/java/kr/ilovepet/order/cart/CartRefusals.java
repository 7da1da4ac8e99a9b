package kr.ilovepet.order.cart;

import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.platform.problem.Problem;

/** Why a cart does not take what is to be added, or is not ordered. */
final class CartRefusals {

    private CartRefusals() {}

    /** Nothing of the product is in stock. */
    static Problem soldOut() {
        return Problem.conflict("SOLD_OUT", "The product is sold out").with("stock", 0);
    }

    /** The cart has all that is in stock already. */
    static Problem notEnoughStock(int held, int stock) {
        return Problem.conflict("NOT_ENOUGH_STOCK", "The cart has all that are in stock")
                .with("quantity", held)
                .with("stock", stock);
    }

    /** The cart has as many as one order takes. */
    static Problem mostOfOne(int held) {
        return Problem.conflict(
                        "QUANTITY_LIMIT", "An order takes at most " + ItemRequest.MAX_QUANTITY + " of a product")
                .with("quantity", held);
    }

    /** The cart is not what was reviewed. */
    static Problem changed(Cart now) {
        return Problem.conflict("CART_CHANGED", "The cart or its open orders have changed since they were reviewed")
                .with("cart", now);
    }
}
