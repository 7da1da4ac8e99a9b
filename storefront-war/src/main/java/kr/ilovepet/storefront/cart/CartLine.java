package kr.ilovepet.storefront.cart;

import kr.ilovepet.storefront.catalog.Product;

/**
 * A line of the cart with what the catalog says about it now.
 *
 * @param product null if the catalog does not know it
 */
public record CartLine(long productId, int quantity, Product product) {

    public boolean noLongerSold() {
        return product == null || !product.sold();
    }

    public boolean soldOut() {
        return !noLongerSold() && product.soldOut();
    }

    /** Whether some are in stock, but fewer than the cart has. */
    public boolean tooMany() {
        return !noLongerSold() && !product.soldOut() && product.stock() < quantity;
    }

    public boolean orderable() {
        return !noLongerSold() && product.stock() >= quantity;
    }

    /** The name of the product; null if the catalog does not know it. */
    public String name() {
        return product == null ? null : product.productName();
    }

    /** Price of the line in won; 0 if it cannot be ordered as it stands. */
    public long total() {
        return orderable() ? product.price() * quantity : 0;
    }
}
