package kr.ilovepet.messaging.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * Publishes, every second, what no instance published from memory: what a crash left behind, what the broker did not
 * take, what was too much to remember. It takes only rows that were unpublished at its look before, so that a live
 * instance has had its time; if that was too short, a message is sent twice and its receiver ignores one.
 */
@ApplicationScoped
public class OutboxPoller {

    private static final Logger LOG = Logger.getLogger(OutboxPoller.class.getName());
    private static final long INTERVAL_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    @Inject
    private OutboxBacklogPublisher backlog;

    @Resource
    private ManagedThreadFactory threads;

    private Thread poller;
    private volatile boolean stopping;
    private long highestAtLastLook;

    /** Starts when channels, database and EJBs are there. */
    void start(@Observes ApplicationReady ready) {
        poller = threads.newThread(this::poll);
        poller.setName("outbox-poller");
        poller.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (poller != null) {
            poller.interrupt();
        }
    }

    private void poll() {
        long pause = INTERVAL_MILLIS;
        while (!stopping) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
                look();
                pause = INTERVAL_MILLIS;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error fault) {
                if (!stopping) {
                    LOG.log(
                            pause == INTERVAL_MILLIS ? Level.WARNING : Level.FINE,
                            "Outbox not published; it is tried again",
                            fault);
                }
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    private void look() {
        long highest = backlog.highestUnpublished();
        long upTo = Math.min(highest, highestAtLastLook);
        highestAtLastLook = highest;
        if (upTo > 0) {
            backlog.publish(upTo);
        }
    }
}
