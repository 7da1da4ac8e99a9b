package kr.ilovepet.payment.admin;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts unsettled payments and orphan charges every ten seconds; NaN while the database cannot be read. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentGauges {

    private static final Logger LOG = Logger.getLogger(PaymentGauges.class.getName());

    @Inject
    private PaymentCounts counts;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Sets both gauges to the numbers of now. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void refresh() {
        try {
            set(counts.unsettled(), counts.orphanCharges());
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(Level.FINE, "Payments cannot be counted while the database is unavailable", databaseUnavailable);
            set(Double.NaN, Double.NaN);
        }
    }

    private void set(double unsettled, double orphanCharges) {
        ShopMetrics.PAYMENTS_UNSETTLED.labelValues(service).set(unsettled);
        ShopMetrics.PAYMENTS_ORPHAN_CHARGES.labelValues(service).set(orphanCharges);
    }
}
