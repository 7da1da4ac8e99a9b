package kr.ilovepet.catalog.product;

/**
 * A picture of a product.
 *
 * @param url path of its largest form
 * @param thumbnailUrl path of its smallest form
 * @param width pixels of the largest form
 * @param height pixels of the largest form
 */
public record PictureView(long pictureId, String url, String thumbnailUrl, int width, int height) {}
