package kr.ilovepet.payment.worker;

import jakarta.annotation.PostConstruct;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.payment.domain.PaymentEvent;
import kr.ilovepet.payment.toss.TossClient;
import kr.ilovepet.payment.work.TossTask;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * Works on the payments that are due: after each commit that made one due, as soon as its time has come, and every
 * second on those that a crash or another instance has left. What {@link NewWork} has claimed begins right after the
 * commit. For each payment: claim it, send the request outside any transaction, record the response, and go on as long
 * as another task follows at once. One dispatcher thread claims and hands out, a pool of threads works.
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

    private final DelayQueue<WorkSignal> signals = new DelayQueue<>();

    @Inject
    private RunningTasks running;

    @Inject
    private WorkerTransactions transactions;

    @Inject
    private TossClient toss;

    @Inject
    private InstantSource clock;

    @Resource
    private ManagedThreadFactory threadFactory;

    private ExecutorService workers;
    private long renewedAt = System.nanoTime();
    private volatile boolean stopping;
    /** Whether more payments may be due than there were workers for. */
    private volatile boolean moreDue;

    /** For the container. */
    public PaymentWorker() {}

    PaymentWorker(
            RunningTasks running,
            WorkerTransactions transactions,
            TossClient toss,
            ManagedThreadFactory threadFactory) {
        this.running = running;
        this.transactions = transactions;
        this.toss = toss;
        this.threadFactory = threadFactory;
        this.clock = InstantSource.system();
    }

    /** The first messages may arrive before the application is ready. */
    @PostConstruct
    void prepare() {
        workers = Executors.newFixedThreadPool(running.concurrency(), threadFactory);
    }

    /** Starts with the application, when the database can be used. */
    public void start(@Observes ApplicationReady ready) {
        Thread dispatcher = threadFactory.newThread(this::dispatch);
        dispatcher.setName("payment-dispatcher");
        dispatcher.start();
    }

    /** Wakes the dispatcher when the transaction that made a payment due has committed, and its time has come. */
    public void onWorkDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentEvent.WorkDue due) {
        // A worker that is at it goes on by itself.
        if (!due.payment().schedule().claimed()) {
            signals.add(new WorkSignal(due.at(), clock));
        }
    }

    /** Begins what the transaction that has committed has claimed. */
    public void onWorkClaimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkClaimed claimed) {
        running.beginReserved(claimed.task());
        hand(claimed.task());
    }

    @PreDestroy
    void stop() {
        stopping = true;
        signals.add(WorkSignal.now(clock));
        workers.shutdownNow();
    }

    private void dispatch() {
        while (!stopping) {
            try {
                if (signals.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS) != null) {
                    signals.drainTo(new ArrayList<>());
                }
                renewClaims();
                claimAndHandOut();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void renewClaims() {
        Map<String, Long> claims = running.rowsByClaim();
        if (!claims.isEmpty() && System.nanoTime() - renewedAt > RENEWAL_NANOS) {
            transactions.renew(claims);
            renewedAt = System.nanoTime();
        }
    }

    private void claimAndHandOut() {
        int free = running.free();
        int comparisons = running.freeForComparisons();
        if (stopping) {
            return;
        }
        List<TossTask> tasks = free == 0 ? List.of() : transactions.claim(free, comparisons);
        long compared = tasks.stream()
                .filter(task -> task.purpose() == TossTask.Purpose.RECONCILIATION)
                .count();
        moreDue = tasks.size() == free || compared == comparisons;
        tasks.forEach(this::begin);
    }

    private void begin(TossTask task) {
        running.begin(task);
        hand(task);
    }

    /** A task that no thread takes is not running: its lease ends, and another worker takes the payment over. */
    private void hand(TossTask task) {
        try {
            workers.execute(() -> work(task));
        } catch (RuntimeException | Error refused) {
            running.end(task);
            if (!stopping) {
                throw refused;
            }
        }
    }

    private void work(TossTask first) {
        Trace.begin(first.traceparent());
        LogContext.subject(first.orderId());
        try {
            Optional<TossTask> next = Optional.of(first);
            while (next.isPresent()) {
                TossTask task = next.get();
                next = transactions.record(task, toss.send(task.request()));
            }
        } catch (RuntimeException e) {
            // The claim is not renewed any more: another worker takes the payment over, and looks up first.
            LOG.log(
                    stopping ? Level.FINE : Level.WARNING,
                    e,
                    () -> "Response not recorded, payment row " + first.payment());
        } finally {
            running.end(first);
            if (moreDue) {
                signals.add(WorkSignal.now(clock));
            }
            Trace.end();
        }
    }

    private void pauseAfter(RuntimeException fault) {
        if (stopping) {
            return;
        }
        LOG.log(Level.WARNING, "Due payments cannot be claimed; it is tried again", fault);
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAULT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
