package kr.ilovepet.storefront.orders;

import java.util.List;

/** One page of the shopper's orders, the newest first. */
public record OrderList(List<Order> items, int page, int size, long total) {

    /** How many pages there are; at least one. */
    public int pages() {
        return size <= 0 ? 1 : (int) Math.max(1, (total + size - 1) / size);
    }
}
