package kr.ilovepet.messaging.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells a fault that goes away by itself (the database is away or busy, somebody else was faster) from one that will
 * come again with the same message.
 */
final class TransientFault {

    /** SQLSTATE: serialization failure, and lock wait timeout as MariaDB and MySQL report them. */
    private static final Set<String> TRANSIENT_STATES = Set.of("40001", "HY000", "08S01", "70100");
    /** MariaDB and MySQL: lock wait timeout, deadlock, server shutdown, too many connections, read only. */
    private static final Set<Integer> TRANSIENT_CODES = Set.of(1205, 1213, 1053, 1040, 1290, 1927);

    private TransientFault() {}

    static boolean is(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (transientCause(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean transientCause(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || state.startsWith("08")
                    || state.equals("40001")
                    || TRANSIENT_CODES.contains(sql.getErrorCode())
                    || TRANSIENT_STATES.contains(state) && sql.getErrorCode() == 0;
        }
        return cause instanceof OptimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof ConnectException
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
