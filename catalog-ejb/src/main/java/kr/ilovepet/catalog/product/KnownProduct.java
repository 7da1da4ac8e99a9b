package kr.ilovepet.catalog.product;

import kr.ilovepet.catalog.domain.Product;

/**
 * A product as it is shown to somebody who knows its number, who may have it in a cart.
 *
 * @param price won for one
 * @param stock how many can be ordered now; none of one that is withdrawn
 * @param category slug
 * @param imageUrl path of its first picture, else the one that the storefront serves; null when there is none
 * @param withdrawn not sold any more
 */
public record KnownProduct(
        long productId,
        String productName,
        long price,
        int stock,
        String category,
        String imageUrl,
        boolean withdrawn) {

    static KnownProduct of(Product product) {
        return new KnownProduct(
                product.id(),
                product.name(),
                product.price().value(),
                product.withdrawn() ? 0 : product.stock(),
                product.category(),
                product.imageUrl(),
                product.withdrawn());
    }
}
