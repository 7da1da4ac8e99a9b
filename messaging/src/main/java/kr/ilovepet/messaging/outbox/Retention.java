package kr.ilovepet.messaging.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes what has served its purpose: published outbox rows, and inbox rows and stored replies that are older than
 * anything a topic still holds.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class.getName());

    @Inject
    private ExpiredRows rows;

    @Inject
    @ConfigProperty(name = "outbox.retention.days", defaultValue = "2")
    private int outboxDays;

    @Inject
    @ConfigProperty(name = "inbox.retention.days", defaultValue = "14")
    private int inboxDays;

    /** Deletes what is older than the retention; runs every ten minutes. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void cleanUp() {
        try {
            rows.deleteAll("outbox", "published_at", outboxDays);
            rows.deleteAll("inbox", "received_at", inboxDays);
            rows.deleteAll("stored_reply", "replied_at", inboxDays);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "Nothing is deleted while the database is away", databaseAway);
        }
    }
}
