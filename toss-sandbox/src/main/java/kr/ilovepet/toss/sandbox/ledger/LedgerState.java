package kr.ilovepet.toss.sandbox.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The state that the journal's lines add up to. Guarded by the {@link Ledger}'s lock. */
final class LedgerState {

    /** An idempotency key is valid for 15 days from its first use. */
    private static final Duration KEY_TIME = Duration.ofDays(15);

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, List<String>> keysByOrder = new HashMap<>();
    private final Map<String, List<Approval>> approvals = new HashMap<>();
    private final NavigableMap<Instant, List<Transaction>> transactions = new TreeMap<>();
    private final Map<String, StoredResponse> storedResponses = new HashMap<>();

    void apply(JournalEntry entry) {
        for (Payment payment : entry.payments()) {
            Payment before = payments.put(payment.paymentKey(), payment);
            if (before == null) {
                keysByOrder
                        .computeIfAbsent(payment.purchase().orderId(), id -> new ArrayList<>())
                        .add(payment.paymentKey());
            }
            if (payment.wasApproved()) {
                int known = before == null ? 0 : before.cancels().size();
                payment.cancels().stream().skip(known).forEach(cancel -> add(Transaction.of(payment, cancel)));
            }
        }
        for (Approval approval : entry.approvals()) {
            approvals
                    .computeIfAbsent(approval.paymentKey(), key -> new ArrayList<>())
                    .add(approval);
            add(Transaction.of(payments.get(approval.paymentKey()), approval));
        }
        if (entry.response() != null) {
            storedResponses.put(entry.response().scope(), entry.response());
        }
    }

    private void add(Transaction transaction) {
        transactions.computeIfAbsent(transaction.at(), at -> new ArrayList<>()).add(transaction);
    }

    /** Those from the first instant until before the second, oldest first. */
    List<Transaction> transactions(Instant from, Instant until) {
        return transactions.subMap(from, until).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    Payment payment(String paymentKey) {
        return payments.get(paymentKey);
    }

    List<String> keysOf(String orderId) {
        return keysByOrder.getOrDefault(orderId, List.of());
    }

    List<Payment> all() {
        return List.copyOf(payments.values());
    }

    List<Approval> approvalsOf(String paymentKey) {
        return List.copyOf(approvals.getOrDefault(paymentKey, List.of()));
    }

    ApiResponse storedResponse(String scope, Instant now) {
        StoredResponse stored = storedResponses.get(scope);
        return stored == null || now.isAfter(stored.at().plus(KEY_TIME)) ? null : stored.response();
    }
}
