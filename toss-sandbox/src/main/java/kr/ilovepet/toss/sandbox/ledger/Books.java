package kr.ilovepet.toss.sandbox.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state that the journal's lines add up to. Guarded by the {@link Ledger}'s lock. */
final class Books {

    /** An idempotency key is valid for 15 days from its first use. */
    private static final Duration KEY_TIME = Duration.ofDays(15);

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, List<String>> keysByOrder = new HashMap<>();
    private final Map<String, List<Approval>> approvals = new HashMap<>();
    private final Map<String, KeptReply> replies = new HashMap<>();

    void apply(Entry entry) {
        for (Payment payment : entry.payments()) {
            if (payments.put(payment.paymentKey(), payment) == null) {
                keysByOrder
                        .computeIfAbsent(payment.purchase().orderId(), id -> new ArrayList<>())
                        .add(payment.paymentKey());
            }
        }
        for (Approval approval : entry.approvals()) {
            approvals
                    .computeIfAbsent(approval.paymentKey(), key -> new ArrayList<>())
                    .add(approval);
        }
        if (entry.reply() != null) {
            replies.put(entry.reply().scope(), entry.reply());
        }
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

    Reply reply(String scope, Instant now) {
        KeptReply kept = replies.get(scope);
        return kept == null || now.isAfter(kept.at().plus(KEY_TIME)) ? null : kept.reply();
    }
}
