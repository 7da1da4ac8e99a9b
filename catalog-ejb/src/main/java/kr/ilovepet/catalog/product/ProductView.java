package kr.ilovepet.catalog.product;

/**
 * A product by itself.
 *
 * @param price     won for one piece
 * @param stock     pieces there
 * @param category  slug
 * @param imageUrl  path that the storefront serves; null when there is no picture
 * @param withdrawn no longer sold; only admins see such a product
 * @param version   counts the changes of the description; a change names the version it was made from
 */
public record ProductView(
        long productId,
        String productName,
        String description,
        long price,
        int stock,
        String category,
        String imageUrl,
        boolean withdrawn,
        long version) {}
