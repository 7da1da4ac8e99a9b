package kr.ilovepet.storefront.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private static final PageKey LIST = key("/products");

    private final AtomicLong now = new AtomicLong();
    private final PageCache cache = new PageCache(now::get);

    @Test
    void oneRequestRendersWhileTheOthersWait() throws InterruptedException {
        PageCache.Turn first = cache.turn(LIST);
        AtomicReference<PageCache.Turn> second = new AtomicReference<>();
        Thread waiting = new Thread(() -> second.set(cache.turn(LIST)));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING && waiting.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(second).hasNullValue();
        SharedPage page = finish(first);
        waiting.join();

        assertThat(second.get().ready()).isSameAs(page);
        assertThat(cache.turn(LIST).ready()).isSameAs(page);
    }

    @Test
    void nobodyWaitsLongForARenderingThatHangs() {
        PageCache.Turn hanging = cache.turn(LIST);
        pass(PageCache.PATIENCE);

        assertThat(cache.turn(LIST)).isEqualTo(PageCache.Turn.ALONE);
        SharedPage page = finish(hanging);
        assertThat(cache.turn(LIST).mine()).as("the next one renews it").isNotNull();
        assertThat(cache.turn(LIST).ready()).isSameAs(page);
    }

    @Test
    void noPageIsGivenOutHalfASecondAfterItWasBegun() {
        SharedPage page = finish(cache.turn(LIST));
        pass(PageCache.MAX_AGE.minusNanos(1));
        assertThat(cache.turn(LIST).mine()).isNotNull();
        assertThat(cache.turn(LIST).ready()).isSameAs(page);
        pass(Duration.ofNanos(1));

        pass(PageCache.PATIENCE);
        assertThat(cache.turn(LIST)).isEqualTo(PageCache.Turn.ALONE);
    }

    @Test
    void oneRequestRenewsThePageBeforeItIsTooOld() {
        SharedPage before = finish(cache.turn(LIST));
        pass(PageCache.RENEW_AFTER.minusNanos(1));
        assertThat(cache.turn(LIST).ready()).isSameAs(before);
        pass(Duration.ofNanos(1));

        PageCache.Turn renewing = cache.turn(LIST);

        assertThat(renewing.mine()).isNotNull();
        assertThat(cache.turn(LIST).ready()).isSameAs(before);
        SharedPage after = finish(renewing);
        assertThat(cache.turn(LIST).ready()).isSameAs(after);
    }

    @Test
    void afterAPageThatCannotBeSharedNobodyWaitsForTheNextOne() {
        cache.turn(LIST).mine().close();

        assertThat(cache.turn(LIST)).isEqualTo(PageCache.Turn.ALONE);
        pass(PageCache.MAX_AGE.minusNanos(1));
        assertThat(cache.turn(LIST)).isEqualTo(PageCache.Turn.ALONE);
        pass(Duration.ofNanos(1));
        assertThat(cache.turn(LIST).mine()).isNotNull();
    }

    @Test
    void thePageBeforeIsGivenOutAfterARenewalThatCannotBeShared() {
        SharedPage before = finish(cache.turn(LIST));
        pass(PageCache.RENEW_AFTER);
        cache.turn(LIST).mine().close();

        assertThat(cache.turn(LIST).ready()).isSameAs(before);
        pass(PageCache.MAX_AGE.minus(PageCache.RENEW_AFTER));
        assertThat(cache.turn(LIST)).isEqualTo(PageCache.Turn.ALONE);
    }

    @Test
    void keepsSoManyPagesAndForgetsOldOnesForOthers() {
        for (int number = 0; number < PageCache.MAX_PAGES; number++) {
            finish(cache.turn(key("/products/" + number)));
        }
        assertThat(cache.turn(LIST)).isEqualTo(PageCache.Turn.ALONE);
        pass(PageCache.MAX_AGE);
        assertThat(cache.turn(LIST).mine()).isNotNull();
    }

    private SharedPage finish(PageCache.Turn turn) {
        try (PageCache.Rendering rendering = turn.mine()) {
            SharedPage page = SharedPage.cut("text/html", null, new byte[0], "-", rendering.begun());
            rendering.publish(page);
            return page;
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static PageKey key(String address) {
        return new PageKey(address, Locale.KOREAN, false);
    }
}
