package kr.ilovepet.storefront.catalog;

/**
 * A product as the catalog describes it now.
 *
 * @param description null in lists
 * @param price       whole won
 * @param stock       pieces that can be ordered now
 * @param category    slug of its category
 * @param imageUrl    path of its picture
 * @param withdrawn   whether it is no longer sold; null in lists, which hold none of these
 */
public record Product(
        long productId, String productName, String description, long price, int stock, String category,
        String imageUrl, Boolean withdrawn) {

    private static final int FEW = 5;

    boolean sold() {
        return !Boolean.TRUE.equals(withdrawn);
    }

    public boolean soldOut() {
        return stock <= 0;
    }

    /** Whether the shopper should know that hardly any are left. */
    public boolean few() {
        return stock > 0 && stock < FEW;
    }
}
