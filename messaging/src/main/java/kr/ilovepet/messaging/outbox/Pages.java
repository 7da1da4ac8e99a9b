package kr.ilovepet.messaging.outbox;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** Goes through the rows of topics that are in doubt, page by page. */
final class Pages {

    private Pages() {}

    /**
     * Goes on until a row was tried, or there are no more. Rows that have to wait behind rows of a topic that accepts
     * nothing say nothing about their own topic, however many they are.
     *
     * @param size of a page
     * @param after the ids of the page that follows an id
     * @param publish tries what may be sent of a page, and gives how many rows that was
     */
    static void untilOneIsTried(int size, LongFunction<List<Long>> after, ToIntFunction<List<Long>> publish) {
        List<Long> page = after.apply(0);
        while (publish.applyAsInt(page) == 0 && page.size() == size) {
            page = after.apply(page.get(size - 1));
        }
    }
}
