package kr.ilovepet.payment.api;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.PaymentState;
import kr.ilovepet.payment.watch.PaymentCounts;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** The payments of which the outcome at Toss is not known yet. */
@Stateless
public class RestingPayments {

    private static final Set<PaymentState> RESTING = EnumSet.of(PaymentState.CONFIRMING, PaymentState.CANCELING);

    /** The attempts forget the code when they begin with a new key; the log does not. */
    private static final String LAST_CODES =
            """
            select e.payment, e.code from LogEntry e where e.id in (
                select max(x.id) from LogEntry x, Payment p
                 where p.id = x.payment and p.id in :payments and x.calledAt >= p.changedAt
                   and x.httpStatus <> 200 and x.code is not null
                 group by x.payment)
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private PaymentCounts counts;

    /** The longest first. */
    public Page<RestingPayment> list(PageRequest part) {
        List<Payment> payments = database.createQuery(
                        "select p from Payment p where p.state in :resting order by p.changedAt, p.id", Payment.class)
                .setParameter("resting", RESTING)
                .setFirstResult(part.offset())
                .setMaxResults(part.size())
                .getResultList();
        Map<Long, Cancellation> open = openCancellations(
                payments.stream().filter(payment -> payment.state() == PaymentState.CANCELING).toList());
        Map<Long, String> codes = lastCodes(payments);
        return new Page<>(
                payments.stream()
                        .map(payment -> RestingPayment.of(payment, open.get(payment.id()), codes.get(payment.id())))
                        .toList(),
                part.page(),
                part.size(),
                counts.resting());
    }

    private Map<Long, String> lastCodes(List<Payment> payments) {
        if (payments.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(LAST_CODES, Object[].class)
                .setParameter("payments", payments.stream().map(Payment::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The oldest of each payment, which is the one that Toss is asked about. */
    private Map<Long, Cancellation> openCancellations(List<Payment> payments) {
        if (payments.isEmpty()) {
            return Map.of();
        }
        return database
                .createQuery(
                        "select c from Cancellation c where c.payment in :payments and c.state = :open order by c.id",
                        Cancellation.class)
                .setParameter("payments", payments.stream().map(Payment::id).toList())
                .setParameter("open", Cancellation.State.REQUESTED)
                .getResultStream()
                .collect(Collectors.toMap(Cancellation::payment, Function.identity(), (older, newer) -> older));
    }
}
