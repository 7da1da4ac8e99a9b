package kr.ilovepet.platform.memberstate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.platform.problem.Problem;

/** The generations of all members, as far as this instance has been told. Asked at each request, so it has no lock. */
public final class MemberGenerations {

    private final CountDownLatch complete = new CountDownLatch(1);

    private volatile GenerationTable table = GenerationTable.EMPTY;

    /**
     * Whether a token of this generation is not taken any more: the member was locked, has other roles, another
     * password or none at all, or has ended all logins since it was issued.
     */
    public boolean supersede(long member, long generation) {
        return of(member) > generation;
    }

    /** The generation of a member as it was published; 0 while that is the first. */
    public int of(long member) {
        return table.of(member);
    }

    /** Whether everything was read that had been published when this instance started; stays so. */
    public boolean complete() {
        return complete.getCount() == 0;
    }

    /**
     * Lets a request pass once {@link #complete()}.
     *
     * @throws Problem 503 {@code STARTING} until then
     */
    public void requireComplete() {
        if (!complete()) {
            throw Problem.of(503, "STARTING", "This part of the shop is starting; please try again in a moment");
        }
    }

    /** Waits until {@link #complete()}, at most for this long. */
    boolean awaitComplete(Duration longest) throws InterruptedException {
        return complete.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes over what was published; called by one thread. */
    void add(Map<Long, Integer> published) {
        table = table.with(published);
    }

    void completed() {
        complete.countDown();
    }

    int size() {
        return table.size();
    }
}
