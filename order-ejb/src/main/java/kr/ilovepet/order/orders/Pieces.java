package kr.ilovepet.order.orders;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.ilovepet.contract.OrderItem;

/** So many pieces of each of some products; products with none are left out. */
public record Pieces(SortedMap<Long, Integer> ofProduct) {

    /** No pieces at all. */
    public static final Pieces NONE = new Pieces(new TreeMap<>());

    public Pieces {
        SortedMap<Long, Integer> some = new TreeMap<>(ofProduct);
        some.values().removeIf(quantity -> quantity <= 0);
        ofProduct = Collections.unmodifiableSortedMap(some);
    }

    /** The pieces in a map from product to quantity. */
    public static Pieces of(Map<Long, Integer> ofProduct) {
        return new Pieces(new TreeMap<>(ofProduct));
    }

    /** The pieces of these items; those of a product that stands there twice are added up. */
    public static Pieces of(List<OrderItem> items) {
        SortedMap<Long, Integer> sum = new TreeMap<>();
        items.forEach(item -> sum.merge(item.productId(), item.quantity(), Math::addExact));
        return new Pieces(sum);
    }

    /** These pieces, but of no product more than there are in the others. */
    public Pieces atMost(Pieces others) {
        SortedMap<Long, Integer> less = new TreeMap<>(ofProduct);
        less.replaceAll((product, quantity) -> Math.min(quantity, others.of(product)));
        return new Pieces(less);
    }

    /** How many of a product. */
    public int of(long productId) {
        return ofProduct.getOrDefault(productId, 0);
    }

    public boolean isEmpty() {
        return ofProduct.isEmpty();
    }

    /** As messages name them. */
    public List<OrderItem> items() {
        return ofProduct.entrySet().stream()
                .map(entry -> new OrderItem(entry.getKey(), entry.getValue()))
                .toList();
    }
}
