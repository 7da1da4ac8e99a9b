package kr.ilovepet.storefront.cart;

import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.services.ServiceProblemException;

/**
 * What a shopper is told about a change of the cart.
 *
 * @param done whether anything was changed as it was wanted
 * @param key the text in the bundles
 * @param arguments the text's arguments
 */
public record CartNote(boolean done, String key, Object... arguments) {

    static CartNote done(String key, Object... arguments) {
        return new CartNote(true, key, arguments);
    }

    static CartNote failed(String key, Object... arguments) {
        return new CartNote(false, key, arguments);
    }

    /** What was typed is no quantity. */
    static CartNote wrongQuantity() {
        return failed("cart.quantity.wrong", QuantityForm.MIN, QuantityForm.MAX);
    }

    /**
     * What an add has done.
     *
     * @param wanted how many were to be added
     */
    static CartNote of(Cart.Added added, int wanted) {
        if (added.added() == wanted) {
            return done("cart.added");
        }
        return added.quantity() == QuantityForm.MAX
                ? failed("cart.added.most", added.added(), QuantityForm.MAX)
                : failed("cart.added.some", added.added(), added.quantity());
    }

    /**
     * Why the order service did not change the cart.
     *
     * @throws ServiceProblemException the same, when it is nothing that a shopper could act on
     */
    static CartNote of(ServiceProblemException problem) {
        return switch (problem.code()) {
            case "CART_FULL" -> failed("cart.full");
            case "SOLD_OUT" -> failed("cart.soldOut");
            case "NOT_ENOUGH_STOCK" -> failed("cart.noMore", problem.member("stock"));
            case "QUANTITY_LIMIT" -> failed("cart.most", QuantityForm.MAX);
            default -> throw problem;
        };
    }
}
