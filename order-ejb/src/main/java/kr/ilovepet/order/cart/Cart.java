package kr.ilovepet.order.cart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody means to buy. Names and prices are catalog's to tell.
 *
 * @param items in the order in which products were added
 * @param openOrders the member's orders of the same products that are not paid yet, newest first; none for a guest
 * @param version 32 hex digits, equal for equal items and the same open orders: what was reviewed, in a word
 */
public record Cart(List<Item> items, List<OpenOrder> openOrders, String version) {

    /** What a version looks like. */
    public static final String VERSION_PATTERN = "[0-9a-f]{32}";

    private static final int VERSION_BYTES = 16;

    Cart(List<Item> items, List<OpenOrder> openOrders) {
        this(List.copyOf(items), List.copyOf(openOrders), version(items, openOrders));
    }

    /** How many of a product are in it; 0 for none. */
    int quantityOf(long productId) {
        return items.stream()
                .filter(item -> item.productId() == productId)
                .mapToInt(Item::quantity)
                .findFirst()
                .orElse(0);
    }

    private static String version(List<Item> items, List<OpenOrder> openOrders) {
        Stream<String> lines = items.stream()
                .sorted(Comparator.comparingLong(Item::productId))
                .map(item -> item.productId() + "x" + item.quantity());
        Stream<String> orders = openOrders.stream().map(OpenOrder::orderId).sorted();
        String all = Stream.concat(lines, orders).collect(Collectors.joining(","));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** How many of a product. */
    public record Item(long productId, int quantity) {}
}
