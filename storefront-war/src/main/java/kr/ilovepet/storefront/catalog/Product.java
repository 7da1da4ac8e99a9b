package kr.ilovepet.storefront.catalog;

import java.util.List;

/**
 * A product as the catalog describes it now.
 *
 * @param description null in lists
 * @param price whole won
 * @param stock quantity that can be ordered now
 * @param category slug of its category
 * @param imageUrl path of its picture; null if it has none
 * @param withdrawn whether it is no longer sold; null in lists, which hold none of these; a cart may
 * @param pictures those that were uploaded, in their order; none in lists
 */
public record Product(
        long productId,
        String productName,
        String description,
        long price,
        int stock,
        String category,
        String imageUrl,
        Boolean withdrawn,
        List<Picture> pictures) {

    private static final int FEW = 5;

    public Product {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** The picture it is shown with; the drawing of its category where it has none. */
    public String picture() {
        return imageUrl == null ? "/images/categories/" + category + ".svg" : imageUrl;
    }

    /** Whether it is on sale, in stock or not. */
    public boolean sold() {
        return !Boolean.TRUE.equals(withdrawn);
    }

    public boolean soldOut() {
        return stock <= 0;
    }

    /** Whether so few are in stock that the page says so. */
    public boolean few() {
        return stock > 0 && stock < FEW;
    }

    /** How the page shows the stock: {@code none}, {@code few} or {@code there}. */
    public String stockLevel() {
        if (soldOut()) {
            return "none";
        }
        return few() ? "few" : "there";
    }
}
