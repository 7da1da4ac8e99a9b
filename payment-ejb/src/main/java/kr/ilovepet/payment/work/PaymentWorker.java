package kr.ilovepet.payment.work;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.payment.toss.Toss;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does what is due with Toss: after each commit that asked for it, as soon as it is due, and every second what a crash
 * or another instance has left. For each payment: claim it, ask Toss outside any transaction, record the reply, and go
 * on as long as the reply leads to another question at once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWorker {

    private static final Logger LOG = Logger.getLogger(PaymentWorker.class.getName());
    private static final long IDLE_MILLIS = 1_000;
    private static final long RENEWAL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE_AFTER_FAULT_MILLIS = 1_000;

    private final DelayQueue<WorkIsDue> due = new DelayQueue<>();
    private final Map<String, Long> underWay = new ConcurrentHashMap<>();

    @Inject
    private Claims claims;

    @Inject
    private Toss toss;

    @Inject
    private Books books;

    @Inject
    @ConfigProperty(name = "payment.worker.concurrency", defaultValue = "16")
    private int concurrency;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService hands;
    private long renewedAt = System.nanoTime();
    private volatile boolean stopping;

    /** Starts with the application, when the database is there. */
    public void start(@Observes ApplicationReady ready) {
        hands = Executors.newFixedThreadPool(concurrency, threads);
        Thread foreman = threads.newThread(this::handOut);
        foreman.setName("payment-worker");
        foreman.start();
    }

    /** Wakes the worker after a commit, when the work is due. */
    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkIsDue work) {
        due.add(work);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        due.add(WorkIsDue.now());
        if (hands != null) {
            hands.shutdownNow();
        }
    }

    private void handOut() {
        while (!stopping) {
            try {
                if (due.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS) != null) {
                    due.drainTo(new ArrayList<>());
                }
                keepClaims();
                takeWhatIsDue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void keepClaims() {
        if (!underWay.isEmpty() && System.nanoTime() - renewedAt > RENEWAL_NANOS) {
            claims.renew(Map.copyOf(underWay));
            renewedAt = System.nanoTime();
        }
    }

    private void takeWhatIsDue() {
        int free = concurrency - underWay.size();
        if (free == 0 || stopping) {
            return;
        }
        for (Work work : claims.take(free)) {
            underWay.put(work.claim(), work.paymentId());
            hands.execute(() -> carryOut(work));
        }
    }

    private void carryOut(Work first) {
        Trace.begin(first.traceparent());
        LogContext.order(first.orderId());
        try {
            Optional<Work> next = Optional.of(first);
            while (next.isPresent()) {
                Work work = next.get();
                TossReply reply = toss.ask(work.call());
                next = books.record(work, reply);
            }
        } catch (RuntimeException e) {
            // The claim is not renewed any more: somebody takes the payment over, and asks Toss first.
            LOG.log(
                    stopping ? Level.FINE : Level.WARNING,
                    e,
                    () -> "Reply not recorded, payment row " + first.paymentId());
        } finally {
            underWay.remove(first.claim());
            due.add(WorkIsDue.now());
            Trace.end();
        }
    }

    private void pauseAfter(RuntimeException fault) {
        if (stopping) {
            return;
        }
        LOG.log(Level.WARNING, "What is due cannot be read; it is tried again", fault);
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAULT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
