package kr.ilovepet.messaging.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;

/** The inbox as a table of the service's database: the unique row of an event commits together with the effect. */
@Stateless
public class JdbcInbox implements Inbox {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean handleOnce(String consumer, String eventId, Runnable effect) {
        List<InboxTable.Received> event = List.of(new InboxTable.Received(eventId, null, null));
        int added = database.callWithConnection(
                (Connection connection) -> InboxTable.insert(connection, consumer, event, clock.instant()));
        if (added == 1) {
            effect.run();
        }
        return added == 1;
    }

    @Override
    public boolean handled(String consumer, String eventId) {
        return database.callWithConnection((Connection connection) ->
                !InboxTable.handled(connection, consumer, List.of(eventId)).isEmpty());
    }
}
