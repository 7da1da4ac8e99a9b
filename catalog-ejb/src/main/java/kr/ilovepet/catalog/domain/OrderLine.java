package kr.ilovepet.catalog.domain;

import java.util.List;

/** One line of an order. Several lines may name the same variant. */
public record OrderLine(VariantId variant, Quantity quantity) {

    /** The lines by variant, those of the same variant added up. */
    public static Quantities sum(List<OrderLine> lines) {
        Quantities sum = Quantities.none();
        for (OrderLine line : lines) {
            sum = sum.plus(line.variant(), line.quantity());
        }
        return sum;
    }
}
