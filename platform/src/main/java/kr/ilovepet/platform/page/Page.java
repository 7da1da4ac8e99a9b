package kr.ilovepet.platform.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list as the API shows it.
 *
 * @param items the items of this page, in the list's order
 * @param page number of this page, from 0
 * @param size how many items a full page holds
 * @param total how many items the whole list holds
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** The same page with every item converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> conversion) {
        return new Page<>(items.stream().<R>map(conversion).toList(), page, size, total);
    }
}
