package kr.ilovepet.catalog.product;

import kr.ilovepet.catalog.domain.Product;

/**
 * A product in a list for shoppers.
 *
 * @param price won for one
 * @param stock how many are in stock
 * @param category slug
 * @param imageUrl path of its first picture, else the one that the storefront serves; null when there is none
 */
public record ProductItem(long productId, String productName, long price, int stock, String category, String imageUrl) {

    static ProductItem of(Product product) {
        return new ProductItem(
                product.id(),
                product.name(),
                product.price().value(),
                product.stock(),
                product.category(),
                product.imageUrl());
    }
}
