package kr.ilovepet.storefront.cart;

import kr.ilovepet.storefront.catalog.Product;

/**
 * A line of the cart with what the catalog says about it now.
 *
 * @param product null if it is no longer sold
 */
public record CartLine(long productId, int quantity, Product product) {

    public boolean noLongerSold() {
        return product == null;
    }

    public boolean soldOut() {
        return product != null && product.soldOut();
    }

    /** Whether some are in stock, but fewer than the cart has. */
    public boolean tooMany() {
        return product != null && !product.soldOut() && product.stock() < quantity;
    }

    public boolean orderable() {
        return product != null && product.stock() >= quantity;
    }

    /** Price of the line in won; 0 if the product is no longer sold. */
    public long total() {
        return product == null ? 0 : product.price() * quantity;
    }
}
