package kr.ilovepet.payment.ledger;

import java.time.Instant;
import java.util.function.BiConsumer;

/** Everything that can be asked of a payment. Money is only said to be back where Toss can have given it back. */
enum PaymentMove {
    CONFIRM((payment, pick) -> payment.confirm("key-" + pick, "{}", now())),
    APPROVE((payment, pick) -> payment.approve(new Receipt(now(), "card", "t" + pick, "s", null), now())),
    REFUSE((payment, pick) -> {
        if (payment.state() == PaymentState.CONFIRMING) {
            payment.refuse(new Failure("CODE_" + pick, null));
        }
    }),
    DECLINE((payment, pick) -> payment.decline(now())),
    CLOSE((payment, pick) -> payment.close(now())),
    BEGIN_CANCELING((payment, pick) -> payment.beginCanceling(now())),
    PART_RETURNED((payment, pick) -> {
        if (payment.state().charged() && payment.left() > 0) {
            payment.returned(1 + pick % payment.left());
        }
    }),
    ALL_RETURNED((payment, pick) -> {
        if (payment.state().charged()) {
            payment.returned(payment.left());
        }
    }),
    SETTLE((payment, pick) -> payment.settle(now()));

    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final BiConsumer<Payment, Integer> call;

    PaymentMove(BiConsumer<Payment, Integer> call) {
        this.call = call;
    }

    /** Asks it of the payment; {@code pick} decides whatever is open. */
    void of(Payment payment, int pick) {
        call.accept(payment, pick);
    }

    private static Instant now() {
        return NOW;
    }
}
