package kr.ilovepet.catalog.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes old keys. Every instance does so; whoever comes second finds nothing. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClientRequestRetention {

    private static final Logger LOG = Logger.getLogger(ClientRequestRetention.class.getName());

    @Inject
    private CatalogRequests requests;

    /** Runs every hour. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void cleanUp() {
        try {
            requests.cleanUp();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "No key is deleted while the database is away", databaseAway);
        }
    }
}
