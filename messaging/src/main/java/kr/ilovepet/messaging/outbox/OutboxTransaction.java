package kr.ilovepet.messaging.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The messages of the current transaction: writes them with it, and hands them to the {@link OutboxPublisher} when it
 * has committed. They are written one by one, or all at once where somebody who handles many messages asks for it.
 */
@ApplicationScoped
public class OutboxTransaction {

    private static final Logger LOG = Logger.getLogger(OutboxTransaction.class.getName());

    @PersistenceContext
    private EntityManager database;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private OutboxPublisher publisher;

    /** Lets the messages of the current transaction wait until {@link #write()}, or until it is about to commit. */
    public void collect() {
        current().collecting = true;
    }

    /** Writes the messages that wait. */
    public void write() {
        current().write();
    }

    /**
     * Adds a message to the current transaction.
     *
     * @throws TransactionRequiredException when there is none
     */
    void add(NewMessage message) {
        Messages messages = current();
        messages.waiting.add(message);
        if (!messages.collecting) {
            messages.write();
        }
    }

    private Messages current() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new TransactionRequiredException("A message is sent in the transaction of the change it tells of");
        }
        Messages messages = (Messages) transactions.getResource(OutboxTransaction.class);
        if (messages == null) {
            messages = new Messages();
            transactions.putResource(OutboxTransaction.class, messages);
            transactions.registerInterposedSynchronization(messages);
        }
        return messages;
    }

    /** The messages of one transaction. */
    private final class Messages implements Synchronization {

        private final List<NewMessage> waiting = new ArrayList<>();
        private final List<OutboxRow> written = new ArrayList<>();
        private final Map<String, Set<Long>> older = new HashMap<>();
        private boolean collecting;

        void write() {
            if (!waiting.isEmpty()) {
                database.runWithConnection((Connection connection) -> write(connection));
                waiting.clear();
            }
        }

        private void write(Connection connection) throws SQLException {
            List<OutboxRow> rows = OutboxTable.insert(connection, waiting);
            Set<String> keys = rows.stream().map(OutboxRow::key).collect(Collectors.toSet());
            written.addAll(rows);
            Set<Long> own = written.stream().map(OutboxRow::id).collect(Collectors.toSet());
            // Looked up here and not after the commit: it costs no other connection. Whoever changed the subject before
            // had to commit first, so its rows are seen.
            OutboxTable.unpublished(connection, keys, rows.get(rows.size() - 1).id())
                    .forEach((key, ids) -> {
                        Set<Long> others = older.computeIfAbsent(key, any -> new TreeSet<>());
                        ids.stream().filter(id -> !own.contains(id)).forEach(others::add);
                    });
        }

        /** For what is sent after {@link OutboxTransaction#write()}, by an observer of the end of the transaction. */
        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && !written.isEmpty()) {
                try {
                    publisher.publish(written, older);
                } catch (RuntimeException failure) {
                    LOG.log(Level.WARNING, "Not published from memory; the poller publishes it", failure);
                }
            }
        }
    }
}
