package kr.ilovepet.storefront.services;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items the items of the page, never null
 * @param page its number from 0; null where the list comes whole
 * @param size how many items a full page holds; the same
 * @param total how many there are in all; the same
 */
public record ListPage<T>(List<T> items, Integer page, Integer size, Long total) {

    public ListPage {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public boolean empty() {
        return items.isEmpty();
    }

    /** Whether the list ends before this page, because it has become shorter since the page before was read. */
    public boolean pastTheEnd() {
        return items.isEmpty() && count() > 0;
    }

    /**
     * This page, if the list has it.
     *
     * @throws PastTheEndException the list ends before; the shop leads on to its last page
     */
    public ListPage<T> existing() {
        // Count and items are two looks: the last page itself may have become empty between them.
        if (pastTheEnd() && page != null && page >= pages()) {
            throw new PastTheEndException(pages() - 1);
        }
        return this;
    }

    /** The number of items of the whole list. */
    public long count() {
        return total == null ? items.size() : total;
    }

    /** The number of pages of the whole list, at least one. */
    public int pages() {
        return size == null || size < 1 ? 1 : (int) Math.max(1, (count() + size - 1) / size);
    }
}
