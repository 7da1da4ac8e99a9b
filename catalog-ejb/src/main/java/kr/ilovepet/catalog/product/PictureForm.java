package kr.ilovepet.catalog.product;

import java.util.Locale;

/** The sizes in which a picture is kept. */
public enum PictureForm {
    /** On the product's page. */
    FULL(1_600),
    /** In lists. */
    CARD(640),
    /** In rows and strips. */
    THUMB(160);

    private final int longestEdge;

    PictureForm(int longestEdge) {
        this.longestEdge = longestEdge;
    }

    /** Pixels that neither side has more of. */
    public int longestEdge() {
        return longestEdge;
    }

    /** Public address of a picture in this form. What is found there never changes. */
    String url(long pictureId) {
        return ProductPicture.PATH + pictureId + "/" + name().toLowerCase(Locale.ROOT);
    }
}
