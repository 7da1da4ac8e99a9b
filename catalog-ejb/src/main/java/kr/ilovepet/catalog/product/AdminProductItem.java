package kr.ilovepet.catalog.product;

import java.time.Instant;
import kr.ilovepet.catalog.domain.Product;

/**
 * A product in a list for admins.
 *
 * @param price won for one
 * @param stock how many are in stock
 * @param category slug
 * @param imageUrl path of its first picture, else the one that the storefront serves; null when there is none
 * @param withdrawn not sold any more
 * @param version counts the changes of the description and of the sale
 * @param updatedAt when the description or the sale was last changed
 */
public record AdminProductItem(
        long productId,
        String productName,
        long price,
        int stock,
        String category,
        String imageUrl,
        boolean withdrawn,
        long version,
        Instant updatedAt) {

    static AdminProductItem of(Product product) {
        return new AdminProductItem(
                product.id(),
                product.name(),
                product.price().value(),
                product.stock(),
                product.category(),
                product.imageUrl(),
                product.withdrawn(),
                product.version(),
                product.updatedAt());
    }
}
