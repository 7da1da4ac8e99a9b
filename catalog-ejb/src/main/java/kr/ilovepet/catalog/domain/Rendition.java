package kr.ilovepet.catalog.domain;

import java.util.Locale;

/** The sizes in which a picture is stored. */
public enum Rendition {
    /** On the product's page. */
    FULL(1_600),
    /** In lists. */
    CARD(640),
    /** In rows and strips. */
    THUMB(160);

    private final int longestEdge;

    Rendition(int longestEdge) {
        this.longestEdge = longestEdge;
    }

    /** Pixels that neither side has more of. */
    public int longestEdge() {
        return longestEdge;
    }

    /** Its name in addresses. */
    String pathName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
