package kr.ilovepet.toss.sandbox.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request's view of the ledger, and the changes it makes. Reads see the request's own changes and payments whose
 * time is over as EXPIRED. Valid only inside {@link Ledger#change}.
 */
public final class Draft {

    private final LedgerState state;
    private final Instant now;
    private final Map<String, Payment> changed = new LinkedHashMap<>();
    private final List<Approval> approvals = new ArrayList<>();
    private StoredResponse stored;

    Draft(LedgerState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    /** The instant of this request on the sandbox's clock. */
    public Instant now() {
        return now;
    }

    /** The payment with this key; one that ran out of time is recorded as EXPIRED first. */
    public Optional<Payment> payment(String paymentKey) {
        Payment found = changed.getOrDefault(paymentKey, state.payment(paymentKey));
        if (found != null && found.overdue(now)) {
            found = found.expired();
            put(found);
        }
        return Optional.ofNullable(found);
    }

    /** The payment to show for an order: the approved one if there is one, else the latest. */
    public Optional<Payment> paymentOfOrder(String orderId) {
        Payment shown = null;
        for (String key : state.keysOf(orderId)) {
            Payment payment = payment(key).orElseThrow();
            if (shown == null || !shown.wasApproved()) {
                shown = payment;
            }
        }
        return Optional.ofNullable(shown);
    }

    /** Opens a payment as READY under a fresh key. */
    public Payment open(Purchase purchase) {
        String key = Keys.paymentKey(now);
        while (state.payment(key) != null || changed.containsKey(key)) {
            key = Keys.paymentKey(now);
        }
        Payment payment = Payment.ready(key, purchase, Keys.secret(), now);
        put(payment);
        return payment;
    }

    /** Records a payment's new state. */
    public void put(Payment payment) {
        changed.put(payment.paymentKey(), payment);
    }

    /** Records that the whole amount of this payment was taken now. */
    public void approve(Payment payment) {
        approvals.add(
                new Approval(payment.paymentKey(), payment.purchase().amount(), now, payment.lastTransactionKey()));
        put(payment);
    }

    /** Stores the response for an idempotency key, in the same line of the journal as the changes. */
    public void store(String scope, ApiResponse response) {
        stored = new StoredResponse(scope, response, now);
    }

    JournalEntry entry() {
        return new JournalEntry(List.copyOf(changed.values()), List.copyOf(approvals), stored);
    }
}
