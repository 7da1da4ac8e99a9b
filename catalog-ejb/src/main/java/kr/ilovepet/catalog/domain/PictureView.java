package kr.ilovepet.catalog.domain;

/**
 * A picture of a product, as the API shows it.
 *
 * @param url path of its largest rendition
 * @param thumbnailUrl path of its smallest rendition
 * @param width pixels of the largest rendition
 * @param height pixels of the largest rendition
 */
public record PictureView(long pictureId, String url, String thumbnailUrl, int width, int height) {

    /** The picture as it is. */
    public static PictureView of(ProductPicture picture) {
        return new PictureView(
                picture.id(),
                picture.url(Rendition.FULL),
                picture.url(Rendition.THUMB),
                picture.width(),
                picture.height());
    }
}
