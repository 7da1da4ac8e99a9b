package kr.ilovepet.payment.watch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows how many payments rest, read every ten seconds; NaN while the database does not answer. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentGauges {

    private static final Logger LOG = Logger.getLogger(PaymentGauges.class.getName());

    @Inject
    private PaymentCounts counts;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Reads. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        double resting = Double.NaN;
        try {
            resting = counts.resting();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "Resting payments are not known while the database is away", databaseAway);
        }
        ShopMetrics.PAYMENTS_RESTING.labelValues(service).set(resting);
    }
}
