package kr.ilovepet.messaging.outbox;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes old rows in portions, each in a transaction of its own, so that none locks many rows for long. */
@Stateless
public class ExpiredRows {

    private static final int PORTION = 5_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @EJB
    private ExpiredRows self;

    /** Deletes every row whose time in the column is more than so many days ago. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void deleteAll(String table, String column, int days) {
        Instant limit = clock.instant().minus(Duration.ofDays(days));
        int deleted;
        do {
            deleted = self.deletePortion(table, column, limit);
        } while (deleted == PORTION);
    }

    /** Deletes one portion of the rows whose time is before the limit; gives how many they were. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int deletePortion(String table, String column, Instant limit) {
        return database.createNativeQuery("delete from " + table + " where " + column + " < ?1 limit " + PORTION)
                .setParameter(1, limit)
                .executeUpdate();
    }
}
