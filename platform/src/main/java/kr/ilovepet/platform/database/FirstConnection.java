package kr.ilovepet.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import kr.ilovepet.instance.start.StartFailures;
import kr.ilovepet.instance.start.StartFault;

/**
 * The first connection to a database at a start: a database that is late is waited for, and one that refuses the login
 * is not, since nothing but a person changes that. Both say so, and what was given up decides how the instance ends.
 */
final class FirstConnection {

    private static final Logger LOG = Logger.getLogger(FirstConnection.class.getName());

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);
    /** A database that is being set up may know its users a few seconds later than it answers. */
    private static final int REFUSALS = 3;

    /**
     * Server errors: access denied (also to the database, and without password), host not allowed, no such database.
     */
    private static final Set<Integer> REFUSED = Set.of(1044, 1045, 1049, 1130, 1698);

    private final String database;
    private final Duration longest;
    private final LongSupplier nanos;
    private final Pause pause;

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /**
     * @param database for a person: which one and where, without a secret
     * @param longest for how long it is waited for
     */
    FirstConnection(String database, Duration longest) {
        this(database, longest, System::nanoTime, Thread::sleep);
    }

    FirstConnection(String database, Duration longest, LongSupplier nanos, Pause pause) {
        this.database = database;
        this.longest = longest;
        this.nanos = nanos;
        this.pause = pause;
    }

    /**
     * A connection.
     *
     * @throws IllegalStateException when it is given up, which the instance is told of, or when the instance stops
     */
    Connection to(DataSource source) {
        long began = nanos.getAsLong();
        long spoke = began - BETWEEN_LINES.toNanos();
        int refusals = 0;
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException failed) {
                refusals = refused(failed) ? refusals + 1 : 0;
                if (refusals == REFUSALS) {
                    throw given(StartFault.LOGIN_REFUSED, database + " refuses the login: " + reason(failed), failed);
                }
                Duration waited = Duration.ofNanos(nanos.getAsLong() - began);
                if (refusals == 0 && waited.plus(BETWEEN_ATTEMPTS).compareTo(longest) > 0) {
                    throw given(
                            StartFault.UNAVAILABLE,
                            database + " has not answered within " + longest.toSeconds() + " s: " + reason(failed),
                            failed);
                }
                if (nanos.getAsLong() - spoke >= BETWEEN_LINES.toNanos()) {
                    spoke = nanos.getAsLong();
                    LOG.log(
                            Level.WARNING,
                            "{0} does not answer yet; it is waited for, {1} s at most: {2}",
                            new Object[] {database, longest.toSeconds(), reason(failed)});
                }
                sleep();
            }
        }
    }

    private static boolean refused(SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (REFUSED.contains(sql.getErrorCode())
                            || String.valueOf(sql.getSQLState()).startsWith("28"))) {
                return true;
            }
        }
        return false;
    }

    /** The first line without a full stop; drivers say more below it. */
    private static String reason(SQLException failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceFirst("\\.$", "");
    }

    private static IllegalStateException given(StartFault fault, String sentence, SQLException cause) {
        StartFailures.tell(fault, sentence + ".");
        return new IllegalStateException(sentence, cause);
    }

    private void sleep() {
        try {
            pause.of(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The instance stops while it waits for its database", stopping);
        }
    }
}
