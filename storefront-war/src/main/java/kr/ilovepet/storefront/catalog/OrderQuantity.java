package kr.ilovepet.storefront.catalog;

import java.util.OptionalInt;

/** How many of a product one order can have. */
public final class OrderQuantity {

    /** The most of one product. */
    public static final int MOST = 99;

    private OrderQuantity() {}

    /** The quantity somebody typed; empty unless it is a whole number from 1 to {@value #MOST}. */
    public static OptionalInt parse(String typed) {
        if (typed == null || !typed.strip().matches("[0-9]{1,2}")) {
            return OptionalInt.empty();
        }
        int quantity = Integer.parseInt(typed.strip());
        return quantity == 0 ? OptionalInt.empty() : OptionalInt.of(quantity);
    }
}
