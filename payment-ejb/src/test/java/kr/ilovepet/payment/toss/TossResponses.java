package kr.ilovepet.payment.toss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;

/** Responses of Toss as tests need them: for order "order-1", key "key-1", 10,000 won. */
public final class TossResponses {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private TossResponses() {}

    public static TossResponse error(String code) {
        return TossResponse.error(
                code, "text of " + code, code.startsWith("NOT_FOUND") ? 404 : 400, "trace", NOW, Duration.ZERO);
    }

    public static TossResponse noResponse() {
        return TossResponse.none("timed out", NOW, Duration.ZERO);
    }

    public static TossResponse payment(TossStatus status) {
        return payment("order-1", status, 10_000, 10_000);
    }

    public static TossResponse payment(
            String orderId, TossStatus status, long total, long balance, TossCancel... cancels) {
        boolean approved =
                status == TossStatus.DONE || status == TossStatus.PARTIAL_CANCELED || status == TossStatus.CANCELED;
        return TossResponse.of(
                new TossPayment(
                        new PaymentKey("key-1"),
                        orderId,
                        status,
                        new Won(total),
                        new Won(balance),
                        approved ? NOW : null,
                        "card",
                        "t",
                        "s",
                        null,
                        status == TossStatus.ABORTED ? "REJECT_CARD_COMPANY" : null,
                        null,
                        List.of(cancels)),
                200,
                "trace",
                NOW,
                Duration.ZERO);
    }

    public static TossCancel cancel(long amount, String reason, String status) {
        return new TossCancel(new Won(amount), reason, NOW, status);
    }

    /**
     * Toss does not list its transactions.
     *
     * @param code its error; null where it does not respond
     */
    public static TransactionsUnavailableException unavailable(String code) {
        return new TransactionsUnavailableException(code, "code " + code, null);
    }
}
