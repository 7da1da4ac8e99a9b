package kr.ilovepet.catalog.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes old keys every hour. Each instance does so; the second finds nothing left. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotentRequestRetention {

    private static final Logger LOG = Logger.getLogger(IdempotentRequestRetention.class.getName());

    @Inject
    private CatalogIdempotentRequests requests;

    /** Deletes what is older than 24 hours. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void cleanUp() {
        try {
            requests.cleanUp();
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(Level.FINE, "No key is deleted while the database is unavailable", databaseUnavailable);
        }
    }
}
