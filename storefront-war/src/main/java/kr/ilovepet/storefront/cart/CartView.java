package kr.ilovepet.storefront.cart;

import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.catalog.Product;

/**
 * A cart as its page shows it.
 *
 * @param unseen whether the catalog could not be asked: then names and pictures are those that were known last, and
 *     prices and stock are not to be shown
 */
public record CartView(List<CartLine> lines, List<OpenOrder> openOrders, String version, boolean unseen) {

    /** Won below which Toss takes no payment, whatever the method; the order service's own limit. */
    private static final long LEAST_TOTAL = 100;

    /** A cart with what the catalog says now. */
    public CartView(List<CartLine> lines, List<OpenOrder> openOrders, String version) {
        this(lines, openOrders, version, false);
    }

    /**
     * A cart with what the catalog says about its products.
     *
     * @param products by number; unknown ones are missing
     */
    static CartView of(Cart cart, Map<Long, Product> products) {
        return of(cart, products, false);
    }

    /**
     * A cart while the catalog cannot be asked.
     *
     * @param known what it said last, by number
     */
    static CartView unseen(Cart cart, Map<Long, Product> known) {
        return of(cart, known, true);
    }

    private static CartView of(Cart cart, Map<Long, Product> products, boolean unseen) {
        return new CartView(
                cart.items().stream()
                        .map(item -> new CartLine(item.productId(), item.quantity(), products.get(item.productId())))
                        .toList(),
                cart.openOrders(),
                cart.version(),
                unseen);
    }

    public boolean empty() {
        return lines.isEmpty();
    }

    /** Whether everything in it can be ordered as it stands. */
    public boolean orderable() {
        return !unseen && !lines.isEmpty() && blocked().isEmpty() && !tooLittle();
    }

    /** Whether what can be ordered costs less than can be paid. */
    public boolean tooLittle() {
        return !unseen && orderableQuantity() > 0 && total() < LEAST_TOTAL;
    }

    /** The least amount in won that can be paid. */
    public long leastTotal() {
        return LEAST_TOTAL;
    }

    /** The lines that cannot be ordered as they stand. */
    public List<CartLine> blocked() {
        return unseen
                ? List.of()
                : lines.stream().filter(line -> !line.orderable()).toList();
    }

    /** The price in won of all lines that can be ordered. */
    public long total() {
        return lines.stream().mapToLong(CartLine::total).sum();
    }

    /** How many pieces can be ordered. */
    public int orderableQuantity() {
        return lines.stream()
                .filter(CartLine::orderable)
                .mapToInt(CartLine::quantity)
                .sum();
    }

    public int totalQuantity() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    /** An open order that can be paid and is for the same products and the same amount; null where there is none. */
    public OpenOrder sameOrder() {
        return openOrders.stream()
                .filter(order -> order.payable()
                        && order.productIds().size() == lines.size()
                        && order.amount() != null
                        && order.amount() == total())
                .findFirst()
                .orElse(null);
    }

    /** The name of the first product that an open order has in common with the cart; null where it has none. */
    public String firstProduct(OpenOrder order) {
        return lines.stream()
                .filter(line -> order.productIds().contains(line.productId()) && line.name() != null)
                .map(CartLine::name)
                .findFirst()
                .orElse(null);
    }
}
