package kr.ilovepet.payment.admin;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/**
 * The payments of which the outcome at Toss is not known yet, and those of which Toss holds an orphan charge, in any
 * state.
 */
@Stateless
public class UnsettledPayments {

    /** A union, so that each half can use its own index. */
    private static final String UNSETTLED = """
            (select id from payment where state in ('CONFIRMING', 'CANCELING')
             union
             select payment from payment_cancellation where state = 'REQUESTED' and origin = 'PAYMENT') unsettled
            """;

    private static final String PAGE = """
            select p.* from payment p join %s on unsettled.id = p.id
              left join payment_cancellation c
                on c.payment = p.id and c.state = 'REQUESTED' and c.origin = 'PAYMENT'
             order by coalesce(c.requested_at, p.changed_at), p.id
            """.formatted(UNSETTLED);

    /** From the log, since the attempts forget the code when they begin with a new key. */
    private static final String LAST_CODES = """
            select e.payment, e.code from TossCallLogEntry e where e.id in (
                select max(x.id) from TossCallLogEntry x, Payment p
                 where p.id = x.payment and p.id in :payments and x.calledAt >= p.changedAt
                   and x.httpStatus <> 200 and x.code is not null
                 group by x.payment)
            """;

    @PersistenceContext
    private EntityManager database;

    /** One page, those first that are unsettled the longest. */
    public Page<UnsettledPayment> list(PageRequest request) {
        List<Payment> payments = payments(request);
        Map<Long, String> codes = lastCodes(payments);
        return new Page<>(
                payments.stream()
                        .map(payment -> UnsettledPayment.of(payment, codes.get(payment.id())))
                        .toList(),
                request.page(),
                request.size(),
                total());
    }

    @SuppressWarnings("unchecked")
    private List<Payment> payments(PageRequest request) {
        return database.createNativeQuery(PAGE, Payment.class)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
    }

    private long total() {
        return ((Number) database.createNativeQuery("select count(*) from " + UNSETTLED)
                        .getSingleResult())
                .longValue();
    }

    private Map<Long, String> lastCodes(List<Payment> payments) {
        if (payments.isEmpty()) {
            return Map.of();
        }
        return database
                .createQuery(LAST_CODES, Object[].class)
                .setParameter("payments", payments.stream().map(Payment::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
