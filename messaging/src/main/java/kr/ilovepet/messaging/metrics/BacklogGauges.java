package kr.ilovepet.messaging.metrics;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.messaging.deadletter.DeadLetterCount;
import kr.ilovepet.messaging.outbox.OutboxBacklog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows what waits in the service's database, read every ten seconds; NaN while the database does not answer. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BacklogGauges {

    private static final Logger LOG = Logger.getLogger(BacklogGauges.class.getName());

    @Inject
    private OutboxBacklog outbox;

    @Inject
    private DeadLetterCount deadLetters;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Asks the database and sets the gauges. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        try {
            OutboxBacklog.View backlog = outbox.now();
            show(
                    backlog.waiting(),
                    backlog.oldestAgeSeconds() == null ? 0 : backlog.oldestAgeSeconds(),
                    deadLetters.open());
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The backlog is not known while the database is away", databaseAway);
            show(Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private void show(double waiting, double oldestAge, double open) {
        ShopMetrics.OUTBOX_WAITING.labelValues(service).set(waiting);
        ShopMetrics.OUTBOX_OLDEST_AGE.labelValues(service).set(oldestAge);
        ShopMetrics.DEAD_LETTERS_OPEN.labelValues(service).set(open);
    }
}
