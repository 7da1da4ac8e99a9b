package kr.ilovepet.catalog.product;

import java.time.Instant;

/**
 * A product in an admin's list.
 *
 * @param price won for one piece
 * @param stock pieces there
 * @param category slug
 * @param imageUrl path of its first picture, else the one that the storefront serves; null when there is no picture
 * @param withdrawn no longer sold
 * @param version counts the changes of the description
 * @param updatedAt when the description was last changed
 */
public record ManagedItem(
        long productId,
        String productName,
        long price,
        int stock,
        String category,
        String imageUrl,
        boolean withdrawn,
        long version,
        Instant updatedAt) {}
