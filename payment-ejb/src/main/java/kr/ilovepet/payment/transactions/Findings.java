package kr.ilovepet.payment.transactions;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.toss.TossStatus;
import kr.ilovepet.payment.webhook.WebhookNotification;
import kr.ilovepet.platform.database.InList;

/** Matches the transactions that were read with the payments. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Findings {

    private static final Logger LOG = Logger.getLogger(Findings.class.getName());

    private static final List<Finding> NOT_MATCHED = List.of(Finding.NEW, Finding.LOOKING);

    private static final String OPEN = """
            select t from RecordedTransaction t where t.finding in :findings and t.examinedAt <= :until
             order by t.examinedAt
            """;

    private static final String PAYMENTS = """
            select p.orderReference.orderId, p.state, p.amount, p.canceledAmount, p.paymentKey,
                   p.schedule.nextAttemptAt, p.schedule.reconciledAt
              from Payment p where p.orderReference.orderId in %s
            """;

    private static final String MOVED = """
            select payment_key, status, sum(amount) from toss_transaction
             where payment_key in %s group by payment_key, status
            """;

    /** Of those that were found so, since what is canceled later at the provider ends it. */
    private static final String WITHOUT_PAYMENT = """
            select count(*) from (
                select payment_key from toss_transaction
                 where payment_key in (select payment_key from toss_transaction where finding = 'NO_PAYMENT')
                 group by payment_key
                having sum(case status when 'DONE' then amount
                                       when 'CANCELED' then -amount
                                       when 'PARTIAL_CANCELED' then -amount
                                       else 0 end) > 0) held
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private TossRequests requests;

    @Inject
    private InstantSource clock;

    /** Whether any is not matched. */
    public boolean anyOpen() {
        return !database.createQuery("select t.id from RecordedTransaction t where t.finding in :findings", Long.class)
                .setParameter("findings", NOT_MATCHED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Examines so many of the transactions that are not matched, those first that were examined the longest ago.
     *
     * @param until those that were examined later are left alone
     */
    public Examined examine(Instant until, int limit) {
        List<RecordedTransaction> open = database.createQuery(OPEN, RecordedTransaction.class)
                .setParameter("findings", NOT_MATCHED)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
        Map<String, Ledger> payments = payments(open.stream().map(this::orderId).toList());
        Map<String, Moved> moved =
                moved(open.stream().map(RecordedTransaction::paymentKey).toList());
        List<WebhookNotification> questions = new ArrayList<>();
        for (RecordedTransaction transaction : open) {
            Optional<Ledger> payment = Optional.ofNullable(payments.get(orderId(transaction)));
            examine(transaction, moved.getOrDefault(transaction.paymentKey(), Moved.NOTHING), payment)
                    .ifPresent(questions::add);
        }
        return new Examined(open.size(), questions);
    }

    /** How many payments at Toss hold money that belongs to no payment here. */
    public long withoutPayment() {
        return ((Number) database.createNativeQuery(WITHOUT_PAYMENT).getSingleResult()).longValue();
    }

    /** The question to Toss that follows; empty where none does. */
    private Optional<WebhookNotification> examine(
            RecordedTransaction transaction, Moved moved, Optional<Ledger> payment) {
        Instant now = clock.instant();
        return switch (Matching.of(moved, transaction.paymentKey(), payment)) {
            case SAME -> {
                transaction.examined(Finding.MATCHED, now);
                yield Optional.empty();
            }
            case NO_PAYMENT -> {
                transaction.examined(Finding.NO_PAYMENT, now);
                LOG.log(
                        Level.SEVERE,
                        () -> "Toss holds money that belongs to no payment here: order " + transaction.orderId()
                                + " there, payment key " + transaction.paymentKey());
                yield Optional.empty();
            }
            case DIFFERENT -> different(transaction, payment.orElseThrow(), now);
        };
    }

    private static Optional<WebhookNotification> different(
            RecordedTransaction transaction, Ledger payment, Instant now) {
        Instant asked = transaction.askedAt();
        if (asked != null && payment.comparedSince(asked)) {
            transaction.examined(Finding.EXPLAINED, now);
            return Optional.empty();
        }
        if (asked != null && !payment.idle()) {
            transaction.examined(Finding.LOOKING, now);
            return Optional.empty();
        }
        transaction.asked(now);
        return Optional.of(
                new WebhookNotification(Optional.of(transaction.orderId()), Optional.of(transaction.paymentKey())));
    }

    private String orderId(RecordedTransaction transaction) {
        return requests.orderId(transaction.orderId()).orElse("");
    }

    private Map<String, Ledger> payments(List<String> orderIds) {
        Map<String, Ledger> payments = new HashMap<>();
        for (InList part : InList.parts(orderIds)) {
            part.set(database.createQuery(PAYMENTS.formatted(part.numbered()), Object[].class))
                    .getResultList()
                    .forEach(row -> payments.put(
                            (String) row[0],
                            new Ledger(
                                    (PaymentState) row[1],
                                    (Won) row[2],
                                    (Won) row[3],
                                    row[4] == null ? null : ((PaymentKey) row[4]).value(),
                                    (Instant) row[5],
                                    (Instant) row[6])));
        }
        return payments;
    }

    private Map<String, Moved> moved(List<String> paymentKeys) {
        Map<String, Moved> moved = new HashMap<>();
        database.runWithConnection((Connection connection) -> {
            for (InList part : InList.parts(paymentKeys)) {
                addMoved(connection, part, moved);
            }
        });
        return moved;
    }

    private static void addMoved(Connection connection, InList paymentKeys, Map<String, Moved> moved)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MOVED.formatted(paymentKeys.placeholders()))) {
            paymentKeys.set(select, 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    TossStatus status = TossStatus.valueOf(row.getString(2));
                    moved.merge(row.getString(1), Moved.of(status, new Won(row.getLong(3))), Moved::plus);
                }
            }
        }
    }

    /**
     * What came of it.
     *
     * @param transactions how many were examined
     * @param questions about which payments Toss is to be asked
     */
    public record Examined(int transactions, List<WebhookNotification> questions) {}
}
