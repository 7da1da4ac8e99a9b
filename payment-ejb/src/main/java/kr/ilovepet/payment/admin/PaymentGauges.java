package kr.ilovepet.payment.admin;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.payment.transactions.Findings;
import kr.ilovepet.payment.transactions.TransactionBook;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts unsettled payments, orphan charges, and of Toss's list the days that were not read and the money that belongs
 * to no payment, every ten seconds; NaN while the database cannot be read.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentGauges {

    private static final Logger LOG = Logger.getLogger(PaymentGauges.class.getName());

    @Inject
    private PaymentCounts counts;

    @Inject
    private TransactionBook transactions;

    @Inject
    private Findings findings;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Sets the gauges to the numbers of now. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void refresh() {
        try {
            set(
                    counts.unsettled(),
                    counts.orphanCharges(),
                    transactions.unread(clock.instant()),
                    findings.withoutPayment());
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(Level.FINE, "Payments cannot be counted while the database is unavailable", databaseUnavailable);
            set(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private void set(double unsettled, double orphanCharges, double daysUnread, double withoutPayment) {
        ShopMetrics.PAYMENTS_UNSETTLED.labelValues(service).set(unsettled);
        ShopMetrics.PAYMENTS_ORPHAN_CHARGES.labelValues(service).set(orphanCharges);
        ShopMetrics.TOSS_DAYS_UNREAD.labelValues(service).set(daysUnread);
        ShopMetrics.TOSS_MONEY_WITHOUT_PAYMENT.labelValues(service).set(withoutPayment);
    }
}
