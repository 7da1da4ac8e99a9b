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

/**
 * Shows how many payments rest, and how many charges nobody wants, read every ten seconds; NaN while the database does
 * not answer.
 */
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
        try {
            show(counts.resting(), counts.unwantedCharges());
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "Resting payments are not known while the database is away", databaseAway);
            show(Double.NaN, Double.NaN);
        }
    }

    private void show(double resting, double unwantedCharges) {
        ShopMetrics.PAYMENTS_RESTING.labelValues(service).set(resting);
        ShopMetrics.PAYMENTS_UNWANTED_CHARGES.labelValues(service).set(unwantedCharges);
    }
}
