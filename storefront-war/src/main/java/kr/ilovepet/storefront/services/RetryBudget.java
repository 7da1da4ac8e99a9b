package kr.ilovepet.storefront.services;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests to a service may be repeated: one for each {@value #REQUESTS_FOR_A_RETRY} requests, and
 * {@value #MOST} at once. So a service that refuses everything gets a tenth more to do, and not twice as much. Safe for
 * threads.
 */
final class RetryBudget {

    static final int REQUESTS_FOR_A_RETRY = 10;
    static final int MOST = 10;

    private final AtomicInteger saved = new AtomicInteger(MOST * REQUESTS_FOR_A_RETRY);

    /** Counts a request. */
    void earn() {
        saved.updateAndGet(now -> Math.min(MOST * REQUESTS_FOR_A_RETRY, now + 1));
    }

    /** Whether a request may be repeated, which is counted. */
    boolean take() {
        return saved.getAndUpdate(now -> now < REQUESTS_FOR_A_RETRY ? now : now - REQUESTS_FOR_A_RETRY)
                >= REQUESTS_FOR_A_RETRY;
    }
}
