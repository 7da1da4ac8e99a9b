package kr.ilovepet.catalog.stock;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.ilovepet.contract.OrderItem;

/** The items of a message by product, lines of the same product added up, in the order in which rows are locked. */
public final class Quantities {

    private Quantities() {}

    /** Pieces by product id. */
    public static SortedMap<Long, Long> of(List<OrderItem> items) {
        SortedMap<Long, Long> quantities = new TreeMap<>();
        items.forEach(item -> quantities.merge(item.productId(), (long) item.quantity(), Long::sum));
        return quantities;
    }
}
