package kr.ilovepet.storefront.catalog;

/**
 * A picture of a product.
 *
 * @param pictureId its name
 * @param url path of the whole picture
 * @param thumbnailUrl path of a small one
 * @param width pixels of the whole picture
 * @param height the same
 */
public record Picture(long pictureId, String url, String thumbnailUrl, Integer width, Integer height) {}
