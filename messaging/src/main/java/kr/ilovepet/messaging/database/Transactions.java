package kr.ilovepet.messaging.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/**
 * Transactions of the library's own threads. No EJB begins them, since its container would log each failure while the
 * database is away. Reads have one too: only its end gives the connection back, whatever happened.
 */
@ApplicationScoped
public class Transactions {

    @Resource
    private UserTransaction transaction;

    /**
     * Does the work in a transaction of its own; the thread must have none. What the work throws rolls it back and is
     * thrown on.
     *
     * @throws IllegalStateException when it cannot be begun or committed
     */
    public <T> T call(Supplier<T> work) {
        begin();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error failure) {
            rollBack(failure);
            throw failure;
        }
        commit();
        return result;
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("No transaction was begun", failure);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException failure) {
            throw new IllegalStateException("The transaction was not committed", failure);
        }
    }

    private void rollBack(Throwable failure) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException | IllegalStateException second) {
            failure.addSuppressed(second);
        }
    }
}
