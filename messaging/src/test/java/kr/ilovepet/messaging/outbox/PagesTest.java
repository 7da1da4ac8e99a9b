package kr.ilovepet.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final List<Long> looked = new ArrayList<>();

    @Test
    void aRowThatMayBeSentIsFoundBehindManyThatHaveToWait() {
        Pages.untilOneIsTried(20, after -> page(after, 90), page -> {
            looked.addAll(page);
            return page.contains(70L) ? 1 : 0;
        });

        assertThat(looked).as("up to the page of it").hasSize(80).isSorted();
    }

    @Test
    void endsWhereNoRowMayBeSent() {
        Pages.untilOneIsTried(20, after -> page(after, 40), page -> {
            looked.addAll(page);
            return 0;
        });

        assertThat(looked).hasSize(40);
    }

    private static List<Long> page(long after, long last) {
        return LongStream.rangeClosed(after + 1, Math.min(after + 20, last))
                .boxed()
                .toList();
    }
}
