package kr.ilovepet.catalog.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an order asks for or returns: quantities by variant, in the sequence in which rows are locked. Never changes.
 *
 * @param byVariant quantity of each variant
 */
public record Quantities(SortedMap<VariantId, Quantity> byVariant) {

    private static final Quantities NONE = new Quantities(new TreeMap<>());

    public Quantities {
        byVariant = Collections.unmodifiableSortedMap(new TreeMap<>(byVariant));
    }

    /** No quantities, to begin with. */
    public static Quantities none() {
        return NONE;
    }

    /** These and one more; lines of the same variant add up. */
    public Quantities plus(VariantId variant, Quantity quantity) {
        SortedMap<VariantId, Quantity> sum = new TreeMap<>(byVariant);
        sum.merge(variant, quantity, Quantity::plus);
        return new Quantities(sum);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byVariant.isEmpty();
    }

    /** The sum of each product's variants, by product id. */
    public SortedMap<Long, Quantity> byProduct() {
        SortedMap<Long, Quantity> sums = new TreeMap<>();
        byVariant.forEach((variant, quantity) -> sums.merge(variant.productId(), quantity, Quantity::plus));
        return sums;
    }
}
