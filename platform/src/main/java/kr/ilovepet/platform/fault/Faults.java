package kr.ilovepet.platform.fault;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.ilovepet.instance.log.ClientGone;

/**
 * Classifies what was thrown by itself and by its causes. Containers, executors and drivers each wrap what went wrong;
 * nobody else has to know how.
 */
public final class Faults {

    /** MariaDB and MySQL: lock wait timeout, deadlock, server shutdown, too many connections, read only. */
    private static final Set<Integer> TRANSIENT_CODES = Set.of(1205, 1213, 1053, 1040, 1290, 1927);
    /** SQLSTATE of faults for which the drivers give no code. */
    private static final Set<String> TRANSIENT_STATES_WITHOUT_CODE = Set.of("HY000", "70100");

    private static final String CONNECTION_STATES = "08";
    private static final String SERIALIZATION_FAILURE = "40001";

    private Faults() {}

    /**
     * Whether the fault goes away by itself: the database or a connection is away or busy, or somebody else was faster.
     * The same work may succeed when it is tried again; any other fault comes again.
     */
    public static boolean transientFault(Throwable fault) {
        return causes(fault).anyMatch(Faults::transientCause);
    }

    /** Whether a request failed on the side of its client, which has gone or was too slow. */
    public static boolean clientGone(Throwable fault) {
        return ClientGone.caused(fault);
    }

    /** Whether the fault is of this type, or one of its causes is. */
    public static boolean is(Throwable fault, Class<? extends Throwable> type) {
        return causes(fault).anyMatch(type::isInstance);
    }

    /** The first among the fault and its causes that fits. */
    public static Optional<Throwable> find(Throwable fault, Predicate<Throwable> wanted) {
        return causes(fault).filter(wanted).findFirst();
    }

    /** The last of the causes; the fault itself where it has none. */
    public static Throwable root(Throwable fault) {
        return causes(fault).reduce((outer, inner) -> inner).orElseThrow();
    }

    /**
     * What an asynchronous computation failed with, without the wrapper that {@code java.util.concurrent} puts around
     * it.
     */
    public static Throwable unwrapped(Throwable fault) {
        boolean wrapper = fault instanceof CompletionException || fault instanceof ExecutionException;
        return wrapper && fault.getCause() != null ? fault.getCause() : fault;
    }

    /** The kind of a fault and its message, in one line. */
    public static String describe(Throwable fault) {
        return fault.getClass().getSimpleName() + ": " + fault.getMessage();
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    private static boolean transientCause(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return sql instanceof SQLTransientException
                    || sql instanceof SQLRecoverableException
                    || sql instanceof SQLNonTransientConnectionException
                    || state.startsWith(CONNECTION_STATES)
                    || state.equals(SERIALIZATION_FAILURE)
                    || TRANSIENT_CODES.contains(sql.getErrorCode())
                    || sql.getErrorCode() == 0 && TRANSIENT_STATES_WITHOUT_CODE.contains(state);
        }
        return cause instanceof OptimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof RollbackException && cause.getCause() == null
                || isPoolFailure(cause);
    }

    /** Payara's pool reports that no connection can be had with an exception of its own inside. */
    private static boolean isPoolFailure(Throwable cause) {
        return cause.getClass().getName().endsWith("PoolingException")
                || cause.getClass().getName().endsWith("ResourceAllocationException");
    }
}
