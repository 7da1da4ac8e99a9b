package kr.ilovepet.catalog.product;

/** What the fields of a product may be. */
final class ProductLimits {

    /** Characters of a name. */
    static final int LONGEST_NAME = 120;

    /** Characters of a description. */
    static final int LONGEST_DESCRIPTION = 5_000;

    /** Characters of a category's slug. */
    static final int LONGEST_SLUG = 40;

    /** Characters of a picture's path. */
    static final int LONGEST_PATH = 300;

    /** Won. */
    static final long HIGHEST_PRICE = 100_000_000;

    static final String WITHOUT_MARKUP = "[^<>]*";

    static final String NO_MARKUP = "must not have < or >";

    /** A path on the shop itself, without steps upwards. */
    static final String PATH = "(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+";

    static final String NOT_PATH = "must be a path such as /images/products/ball.svg";

    private ProductLimits() {}
}
