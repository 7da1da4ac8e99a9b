package kr.ilovepet.catalog.domain;

import java.util.List;

/**
 * A product by itself, as the API shows it.
 *
 * @param price won for one
 * @param stock how many are in stock
 * @param category slug
 * @param imageUrl path of its picture for lists; null when there is none
 * @param pictures those that were uploaded, in their sequence
 * @param withdrawn not sold any more; only admins see such a product
 * @param version counts the changes of the description and of the sale; a change names the version it was made from
 */
public record ProductView(
        long productId,
        String productName,
        String description,
        long price,
        int stock,
        String category,
        String imageUrl,
        List<PictureView> pictures,
        boolean withdrawn,
        long version) {

    /** The product as it is now. */
    public static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.name(),
                product.description(),
                product.price().value(),
                product.stock(),
                product.category(),
                product.imageUrl(),
                product.gallery().pictures().stream().map(PictureView::of).toList(),
                product.withdrawn(),
                product.version());
    }
}
