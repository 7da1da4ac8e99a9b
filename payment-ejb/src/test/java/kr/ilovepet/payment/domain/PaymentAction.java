package kr.ilovepet.payment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import kr.ilovepet.payment.domain.Cancellation.Purpose;

/** Everything that can be asked of a payment. Money only goes back where the provider can have given it back. */
enum PaymentAction {
    CONFIRM((payment, pick) -> payment.confirm(new PaymentKey("key-" + pick), "{}", now())),
    APPROVE((payment, pick) -> payment.approve(new Receipt(now(), "card", "t" + pick, "s", null), now())),
    REFUSE_KEY((payment, pick) -> payment.refuseKey(Failure.of("CODE_" + pick), now())),
    DECLINE((payment, pick) -> payment.decline(Failure.of("CODE_" + pick), now())),
    REQUEST_CANCELLATION_OF_ALL(
            (payment, pick) -> payment.requestCancellation(request(payment, Optional.empty()), now())),
    REQUEST_CANCELLATION_OF_PART((payment, pick) ->
            payment.requestCancellation(request(payment, Optional.of(new Won(1 + pick))), now())),
    COMPLETE_CANCELLATION((payment, pick) -> payment.dueCancellation().ifPresent(due -> {
        Won returned = due.amount().orElse(payment.left()).atMost(payment.left());
        payment.addCanceledAmount(returned);
        payment.completeCancellation(due, returned, now(), now());
        payment.settle(now());
    })),
    REFUSE_CANCELLATION((payment, pick) ->
            payment.dueCancellation().ifPresent(due -> payment.refuseCancellation(due, "CODE_" + pick, now()))),
    CANCELED_AT_PROVIDER((payment, pick) -> {
        payment.reconcileCanceledAmount(new Won(pick).atMost(payment.amount()), now());
        payment.settle(now());
    }),
    SETTLE((payment, pick) -> payment.settle(now()));

    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final BiConsumer<Payment, Integer> call;

    PaymentAction(BiConsumer<Payment, Integer> call) {
        this.call = call;
    }

    /** Asks it of the payment; {@code pick} decides whatever is open. */
    void applyTo(Payment payment, int pick) {
        call.accept(payment, pick);
    }

    private static CancellationRequest request(Payment payment, Optional<Won> amount) {
        return new CancellationRequest(
                "c-" + requested(payment), amount.isPresent() ? Purpose.REFUND : Purpose.CLOSE, amount, null);
    }

    /** How many cancellations these actions have asked of the payment, open or ended. */
    static int requested(Payment payment) {
        int count = 0;
        while (payment.cancellation("c-" + count).isPresent()) {
            count++;
        }
        return count;
    }

    private static Instant now() {
        return NOW;
    }
}
