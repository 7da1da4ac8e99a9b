package kr.ilovepet.storefront.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.cart.CartLine;
import kr.ilovepet.storefront.cart.CartView;
import kr.ilovepet.storefront.catalog.Product;

/**
 * What is another than a shopper was shown, with the old value and the new one.
 *
 * @param productName null if it is not known any more
 * @param before quantity, or price of one in won; null for what is new
 * @param now the same; null for what is gone
 */
public record ReviewChange(Kind kind, String productName, Long before, Long now) {

    /** What has changed; its name is the end of a key in the bundles. */
    public enum Kind {
        PRICE,
        QUANTITY,
        ADDED,
        REMOVED
    }

    /**
     * All that has changed, line by line.
     *
     * @param products those that the catalog knows of what was shown, by number
     */
    static List<ReviewChange> between(Reviewed before, CartView now, Map<Long, Product> products) {
        List<ReviewChange> changes = new ArrayList<>();
        for (CartLine line : now.lines()) {
            before.line(line.productId())
                    .ifPresentOrElse(
                            old -> compare(old, line, changes),
                            () -> changes.add(new ReviewChange(Kind.ADDED, line.name(), null, (long) line.quantity())));
        }
        for (Reviewed.Line old : before.lines()) {
            if (now.lines().stream().noneMatch(line -> line.productId() == old.productId())) {
                Product product = products.get(old.productId());
                String name = product == null ? null : product.productName();
                changes.add(new ReviewChange(Kind.REMOVED, name, (long) old.quantity(), null));
            }
        }
        return changes;
    }

    private static void compare(Reviewed.Line old, CartLine line, List<ReviewChange> changes) {
        if (old.quantity() != line.quantity()) {
            changes.add(new ReviewChange(Kind.QUANTITY, line.name(), (long) old.quantity(), (long) line.quantity()));
        }
        if (line.product() != null && old.price() != line.product().price()) {
            changes.add(new ReviewChange(
                    Kind.PRICE, line.name(), old.price(), line.product().price()));
        }
    }
}
