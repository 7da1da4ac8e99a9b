package kr.ilovepet.storefront.catalog;

import java.util.List;

/**
 * One page of products.
 *
 * @param page its number, from 0
 * @param size how many products a full page holds
 * @param total how many products match
 */
public record ProductList(List<Product> items, int page, int size, long total) {

    /** How many pages there are; at least one. */
    public int pages() {
        return size <= 0 ? 1 : (int) Math.max(1, (total + size - 1) / size);
    }
}
