package kr.ilovepet.storefront.admin.products;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.storefront.catalog.Picture;

/**
 * A product as admins see it, also when it is withdrawn.
 *
 * @param description null in lists
 * @param price whole won
 * @param imageUrl path of the picture on its card; null without one
 * @param version counts the changes of the description
 * @param updatedAt null where the catalog does not say
 * @param pictures those that were uploaded, in their order
 */
public record AdminProduct(
        long productId,
        String productName,
        String description,
        long price,
        int stock,
        String category,
        String imageUrl,
        Boolean withdrawn,
        Long version,
        Instant updatedAt,
        List<Picture> pictures) {

    public AdminProduct {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** Whether it is no longer sold; false where the catalog does not say. */
    public boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }
}
