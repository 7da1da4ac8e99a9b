package kr.ilovepet.payment.transactions;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.lease.Leases;
import kr.ilovepet.payment.toss.ListPosition;
import kr.ilovepet.payment.toss.TossTransactions;
import kr.ilovepet.payment.toss.TransactionsUnavailableException;
import kr.ilovepet.payment.webhook.WebhookNotifications;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Reads Toss's list of what moved and matches it with the payments, in one instance at a time: the day that is under
 * way in each interval, and each day once more when it is over. A turn is short, so that a year that was never read
 * does not keep what is new waiting, and leaves Toss requests for those who pay.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransactionTimer {

    private static final Logger LOG = Logger.getLogger(TransactionTimer.class.getName());

    private static final String NAME = "payment-transactions";

    /** Longer than a request to Toss may take. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final int PAGES_IN_A_TURN = 5;
    private static final int EXAMINED_AT_ONCE = 200;

    private TransactionBook book;
    private Findings findings;
    private TossTransactions toss;
    private WebhookNotifications notifications;
    private Leases leases;
    private InstantSource clock;
    private double intervalMinutes;

    private boolean failing;

    /** For the container. */
    public TransactionTimer() {}

    @Inject
    public TransactionTimer(
            TransactionBook book,
            Findings findings,
            TossTransactions toss,
            WebhookNotifications notifications,
            Leases leases,
            InstantSource clock,
            @ConfigProperty(name = TransactionSettings.INTERVAL, defaultValue = "10") double intervalMinutes) {
        this.book = book;
        this.findings = findings;
        this.toss = toss;
        this.notifications = notifications;
        this.leases = leases;
        this.clock = clock;
        this.intervalMinutes = intervalMinutes;
    }

    /** Reads what is due, and compares what is not matched. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void turn() {
        boolean failed;
        try {
            failed = !read();
        } catch (RuntimeException unforeseen) {
            failed = true;
            LOG.log(level(), "Toss's transactions could not be read, and are read again", unforeseen);
        }
        try {
            match();
        } catch (RuntimeException unforeseen) {
            failed = true;
            LOG.log(level(), "Toss's transactions could not be matched, and are matched again", unforeseen);
        }
        failing = failed;
    }

    /** The first failure of a row gets a line. */
    private Level level() {
        return failing ? Level.FINE : Level.WARNING;
    }

    /**
     * Reads some pages. A day that cannot be read keeps no other from being read, unless Toss does not respond at all.
     *
     * @return whether each page that was due could be read
     */
    private boolean read() {
        Set<LocalDate> failed = new HashSet<>();
        boolean responding = true;
        for (int pages = 0; pages < PAGES_IN_A_TURN && responding; pages++) {
            Optional<LocalDate> due = book.nextDay(clock.instant(), interval(), failed);
            // The lease is written, and most of the time there is nothing to do.
            if (due.isEmpty() || !leases.hold(NAME, LEASE)) {
                break;
            }
            LocalDate day = due.get();
            try {
                readPage(day);
            } catch (TransactionsUnavailableException unavailable) {
                failed.add(day);
                responding = unavailable.answered();
                notListed(day, unavailable);
            } catch (TimeoutException noResponse) {
                failed.add(day);
                responding = false;
                notListed(day, noResponse);
            } catch (RuntimeException unforeseen) {
                failed.add(day);
                LOG.log(level(), unforeseen, () -> "Toss's list of " + day + " could not be read, and is read again");
            }
        }
        return failed.isEmpty();
    }

    private void notListed(LocalDate day, Exception reason) {
        LOG.log(level(), "Toss does not list its transactions of {0}, and is asked again: {1}", new Object[] {
            day, reason.getMessage()
        });
    }

    private void readPage(LocalDate day) throws TransactionsUnavailableException {
        ListPosition position = book.read(day, clock.instant());
        try {
            book.keep(day, toss.page(day, position), clock.instant());
        } catch (TransactionsUnavailableException unavailable) {
            if (unavailable.pageUnknown()) {
                book.keyRefused(day);
            }
            throw unavailable;
        }
    }

    private Duration interval() {
        return Duration.ofMillis((long) (intervalMinutes * Duration.ofMinutes(1).toMillis()));
    }

    private void match() {
        if (!findings.anyOpen() || !leases.hold(NAME, LEASE)) {
            return;
        }
        Instant now = clock.instant();
        Findings.Examined examined;
        do {
            examined = findings.examine(now, EXAMINED_AT_ONCE);
            // As for a notification of Toss: nothing changes here before Toss was asked about the payment.
            examined.questions().forEach(notifications::received);
        } while (examined.transactions() == EXAMINED_AT_ONCE);
    }
}
