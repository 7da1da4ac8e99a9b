package kr.ilovepet.storefront.cart;

import java.util.List;

/** A cart as its page shows it. */
public record CartView(List<CartLine> lines) {

    public boolean empty() {
        return lines.isEmpty();
    }

    /** Whether everything in it can be ordered as it stands. */
    public boolean orderable() {
        return !lines.isEmpty() && lines.stream().allMatch(CartLine::orderable);
    }

    /** The price of all lines in won. */
    public long total() {
        return lines.stream().mapToLong(CartLine::total).sum();
    }

    public int totalQuantity() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }
}
