package kr.ilovepet.payment.api;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/**
 * The payments of which the outcome at Toss is not known yet, and those of which Toss holds a charge that nobody wants,
 * whatever their state.
 */
@Stateless
public class RestingPayments {

    /** Each arm by an index of its own. */
    private static final String LISTED = """
            (select id from payment where state in ('CONFIRMING', 'CANCELING')
             union
             select payment from payment_cancellation where state = 'REQUESTED' and origin = 'UNWANTED_CHARGE') listed
            """;

    private static final String PART = """
            select p.* from payment p join %s on listed.id = p.id
              left join payment_cancellation c
                on c.payment = p.id and c.state = 'REQUESTED' and c.origin = 'UNWANTED_CHARGE'
             order by coalesce(c.requested_at, p.changed_at), p.id
            """.formatted(LISTED);

    /** The attempts forget the code when they begin with a new key; the log does not. */
    private static final String LAST_CODES = """
            select e.payment, e.code from LogEntry e where e.id in (
                select max(x.id) from LogEntry x, Payment p
                 where p.id = x.payment and p.id in :payments and x.calledAt >= p.changedAt
                   and x.httpStatus <> 200 and x.code is not null
                 group by x.payment)
            """;

    @PersistenceContext
    private EntityManager database;

    /** The longest first. */
    public Page<RestingPayment> list(PageRequest part) {
        List<Payment> payments = payments(part);
        Map<Long, Cancellation> open = openCancellations(payments);
        Map<Long, String> codes = lastCodes(payments);
        return new Page<>(
                payments.stream()
                        .map(payment -> RestingPayment.of(payment, open.get(payment.id()), codes.get(payment.id())))
                        .toList(),
                part.page(),
                part.size(),
                total());
    }

    @SuppressWarnings("unchecked")
    private List<Payment> payments(PageRequest part) {
        return database.createNativeQuery(PART, Payment.class)
                .setFirstResult(part.offset())
                .setMaxResults(part.size())
                .getResultList();
    }

    private long total() {
        return ((Number) database.createNativeQuery("select count(*) from " + LISTED)
                        .getSingleResult())
                .longValue();
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

    /** Of each payment the one that Toss is asked about, if it is not the charge. */
    private Map<Long, Cancellation> openCancellations(List<Payment> payments) {
        Map<Long, Cancellation> asked = new HashMap<>();
        if (payments.isEmpty()) {
            return asked;
        }
        Map<Long, Payment> byId = payments.stream().collect(Collectors.toMap(Payment::id, payment -> payment));
        database.createQuery(
                        "select c from Cancellation c where c.payment in :payments and c.state = :open order by c.id",
                        Cancellation.class)
                .setParameter("payments", byId.keySet())
                .setParameter("open", Cancellation.State.REQUESTED)
                .getResultStream()
                .filter(open -> open.askedIn(byId.get(open.payment()).state()))
                .forEach(open -> asked.putIfAbsent(open.payment(), open));
        return asked;
    }
}
