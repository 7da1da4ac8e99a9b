package kr.ilovepet.catalog.product;

/**
 * A product in a list.
 *
 * @param price won for one piece
 * @param stock pieces there
 * @param category slug
 * @param imageUrl path of its first picture, else the one that the storefront serves; null when there is none
 */
public record ProductItem(
        long productId, String productName, long price, int stock, String category, String imageUrl) {}
