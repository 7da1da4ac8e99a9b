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

/**
 * Shows how many orders await a reply or need a person, read every ten seconds; NaN while the database does not
 * respond.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderGauges {

    private static final Logger LOG = Logger.getLogger(OrderGauges.class.getName());

    @Inject
    private OrderCounts counts;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Reads the counts and sets the gauges. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        try {
            show(counts.awaitingReply(), counts.attention());
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(
                    Level.FINE,
                    "The gauges of orders are not known while the database is unavailable",
                    databaseUnavailable);
            show(Double.NaN, Double.NaN);
        }
    }

    private void show(double awaitingReply, double attention) {
        ShopMetrics.ORDERS_AWAITING_REPLY.labelValues(service).set(awaitingReply);
        ShopMetrics.ORDERS_ATTENTION.labelValues(service).set(attention);
    }
}
