package kr.ilovepet.catalog.product;

import java.util.List;

/**
 * A product by itself.
 *
 * @param price won for one piece
 * @param stock pieces there
 * @param category slug
 * @param imageUrl path of its first picture in the form for lists, else of the one that the storefront serves; null
 *     when there is neither
 * @param pictures uploaded ones, in their sequence
 * @param withdrawn no longer sold; only admins see such a product
 * @param version counts the changes of the description; a change names the version it was made from
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
        long version) {}
