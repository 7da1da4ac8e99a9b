package kr.ilovepet.messaging.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * Publishes the outbox: at once after each commit that wrote to it, and every second what a crash left behind. While
 * the broker or the database is away it tries again at growing intervals.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final long IDLE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Semaphore wake = new Semaphore(0);

    @Inject
    private OutboxBatch batch;

    @Resource
    private ManagedThreadFactory threads;

    private volatile boolean stopping;

    /** Starts when channels, database and EJBs are there. */
    void start(@Observes ApplicationReady ready) {
        Thread relay = threads.newThread(this::relay);
        relay.setName("outbox-relay");
        relay.start();
    }

    /** Wakes the relay after a commit. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxWritten written) {
        wake.release();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake.release();
    }

    private void relay() {
        long pause = 0;
        while (!stopping) {
            try {
                if (pause > 0) {
                    TimeUnit.MILLISECONDS.sleep(pause);
                } else if (wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                Throwable failure = publishAll();
                pause = failure == null ? 0 : pauseAfter(pause, failure);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause = pauseAfter(pause, e);
            }
        }
    }

    /** Publishes until nothing is left or something fails; gives the failure, or null. */
    private Throwable publishAll() {
        OutboxBatch.Result result;
        do {
            result = batch.publish();
        } while (!stopping && result.failure() == null && result.handled() > 0);
        return result.failure();
    }

    private long pauseAfter(long pause, Throwable failure) {
        if (stopping) {
            return pause;
        }
        LOG.log(pause == 0 ? Level.WARNING : Level.FINE, "Outbox not published; it is tried again", failure);
        return Math.min(LONGEST_PAUSE_MILLIS, Math.max(200, pause * 2));
    }
}
