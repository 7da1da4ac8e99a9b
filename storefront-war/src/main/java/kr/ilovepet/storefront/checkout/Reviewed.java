package kr.ilovepet.storefront.checkout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.ilovepet.storefront.cart.CartLine;
import kr.ilovepet.storefront.cart.CartView;
import kr.ilovepet.storefront.catalog.Product;

/**
 * What a shopper was shown before ordering it. The form of the checkout carries it, so that nothing else is ordered,
 * whatever happens to the cart and to prices meanwhile.
 *
 * @param cartVersion of the cart; empty where the order service gave none
 * @param lines at least one
 */
record Reviewed(String cartVersion, List<Line> lines) {

    /** Its text: the version, and for each line the product, the quantity and the price of one. */
    static final String PATTERN = "(?:[0-9a-f]{32})?(?:,[1-9][0-9]{0,17}x[1-9][0-9]?@[0-9]{1,12}){1,50}";

    /** A product, its quantity, and the price of one in won. */
    record Line(long productId, int quantity, long price) {

        private static Line parse(String text) {
            String[] parts = text.split("[x@]");
            return new Line(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        }

        private boolean orderableOf(Product product) {
            return product != null && product.sold() && product.stock() >= quantity && product.price() == price;
        }
    }

    /** A cart that can be ordered as it stands. */
    static Reviewed of(CartView cart) {
        return new Reviewed(
                cart.version() == null ? "" : cart.version(),
                cart.lines().stream()
                        .map(line -> new Line(
                                line.productId(),
                                line.quantity(),
                                line.product().price()))
                        .toList());
    }

    /** Reads a text that fits {@link #PATTERN}. */
    static Reviewed parse(String text) {
        String[] parts = text.split(",");
        return new Reviewed(
                parts[0], Arrays.stream(parts).skip(1).map(Line::parse).toList());
    }

    String text() {
        return cartVersion
                + lines.stream()
                        .map(line -> "," + line.productId() + "x" + line.quantity() + "@" + line.price())
                        .collect(Collectors.joining());
    }

    List<Long> productIds() {
        return lines.stream().map(Line::productId).toList();
    }

    /** What all of it was to cost, in won. */
    long total() {
        return lines.stream().mapToLong(line -> line.price() * line.quantity()).sum();
    }

    /** Whether all of it can be had for the prices that were shown. */
    boolean stillHolds(Map<Long, Product> products) {
        return lines.stream().allMatch(line -> line.orderableOf(products.get(line.productId())));
    }

    /** The same as a cart, with what the catalog says about its products. */
    CartView cart(Map<Long, Product> products) {
        return new CartView(
                lines.stream()
                        .map(line -> new CartLine(line.productId(), line.quantity(), products.get(line.productId())))
                        .toList(),
                List.of(),
                cartVersion);
    }

    Optional<Line> line(long productId) {
        return lines.stream().filter(line -> line.productId() == productId).findFirst();
    }
}
