package kr.ilovepet.order.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many of some product variants; a variant of which there are none is left out. */
public record Quantities(SortedMap<ProductVariant, Integer> byVariant) {

    /** Nothing at all. */
    public static final Quantities NONE = new Quantities(new TreeMap<>());

    /** @throws IllegalArgumentException when a quantity is negative */
    public Quantities {
        SortedMap<ProductVariant, Integer> positive = new TreeMap<>(byVariant);
        if (positive.values().stream().anyMatch(quantity -> quantity < 0)) {
            throw new IllegalArgumentException("A quantity must not be negative: " + byVariant);
        }
        positive.values().removeIf(quantity -> quantity == 0);
        byVariant = Collections.unmodifiableSortedMap(positive);
    }

    /** The quantities in a map. */
    public static Quantities of(Map<ProductVariant, Integer> byVariant) {
        return new Quantities(new TreeMap<>(byVariant));
    }

    /** So many of one variant. */
    public static Quantities of(ProductVariant variant, int quantity) {
        return of(Map.of(variant, quantity));
    }

    /** Both together. */
    public Quantities plus(Quantities others) {
        SortedMap<ProductVariant, Integer> sum = new TreeMap<>(byVariant);
        others.byVariant.forEach((variant, quantity) -> sum.merge(variant, quantity, Math::addExact));
        return new Quantities(sum);
    }

    /** These, but of no variant more than there are in the limit. */
    public Quantities atMost(Quantities limit) {
        SortedMap<ProductVariant, Integer> limited = new TreeMap<>(byVariant);
        limited.replaceAll((variant, quantity) -> Math.min(quantity, limit.of(variant)));
        return new Quantities(limited);
    }

    /** How many of a variant; 0 when it is not among them. */
    public int of(ProductVariant variant) {
        return byVariant.getOrDefault(variant, 0);
    }

    public boolean isEmpty() {
        return byVariant.isEmpty();
    }
}
