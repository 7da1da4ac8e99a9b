package kr.ilovepet.order.metrics;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows how many orders rest or need a person, read every ten seconds; NaN while the database does not answer. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderGauges {

    private static final Logger LOG = Logger.getLogger(OrderGauges.class.getName());

    @Inject
    private OrderCounts counts;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Reads. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        try {
            show(counts.resting(), counts.attention());
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "Resting orders are not known while the database is away", databaseAway);
            show(Double.NaN, Double.NaN);
        }
    }

    private void show(double resting, double attention) {
        ShopMetrics.ORDERS_RESTING.labelValues(service).set(resting);
        ShopMetrics.ORDERS_ATTENTION.labelValues(service).set(attention);
    }
}
