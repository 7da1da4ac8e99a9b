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
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.lease.Leases;
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

    @Inject
    private TransactionBook book;

    @Inject
    private Findings findings;

    @Inject
    private TossTransactions toss;

    @Inject
    private WebhookNotifications notifications;

    @Inject
    private Leases leases;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = TransactionSettings.INTERVAL, defaultValue = "10")
    private double intervalMinutes;

    private boolean failing;

    /** Reads what is due, and compares what is not matched. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void turn() {
        boolean failed = false;
        try {
            read();
        } catch (TransactionsUnavailableException | TimeoutException unavailable) {
            failed = true;
            LOG.log(level(), "Toss does not list its transactions, and is asked again: {0}", unavailable.getMessage());
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

    private void read() throws TransactionsUnavailableException {
        for (int pages = 0; pages < PAGES_IN_A_TURN; pages++) {
            Optional<LocalDate> due = book.nextDay(clock.instant(), interval());
            // The lease is written, and most of the time there is nothing to do.
            if (due.isEmpty() || !leases.hold(NAME, LEASE)) {
                return;
            }
            readPage(due.get());
        }
    }

    private void readPage(LocalDate day) throws TransactionsUnavailableException {
        Optional<String> after = book.read(day, clock.instant());
        try {
            book.keep(day, toss.page(day, after), clock.instant());
        } catch (TransactionsUnavailableException unavailable) {
            if (unavailable.pageUnknown()) {
                book.readAnew(day);
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
