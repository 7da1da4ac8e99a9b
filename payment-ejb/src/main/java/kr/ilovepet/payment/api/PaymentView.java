package kr.ilovepet.payment.api;

import java.time.Instant;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.Receipt;

/**
 * A payment as its owner sees it.
 *
 * @param method how the shopper paid, in Toss's words; before that, how they mean to
 * @param approvedAt null until charged
 * @param canceledAmount won that went back
 * @param failure null unless refused
 */
public record PaymentView(
        String paymentId,
        String orderId,
        String status,
        long amount,
        String method,
        Instant approvedAt,
        long canceledAmount,
        String receiptUrl,
        FailureView failure) {

    /**
     * Why a charge was refused.
     *
     * @param message Toss's text for people; null where Toss gave none
     */
    public record FailureView(String code, String message) {}

    static PaymentView of(Payment payment) {
        Receipt receipt = payment.receipt();
        return new PaymentView(
                payment.paymentId(),
                payment.orderId(),
                payment.state().name(),
                payment.amount(),
                receipt == null ? payment.method() : receipt.method(),
                receipt == null ? null : receipt.approvedAt(),
                payment.canceledAmount(),
                receipt == null ? null : receipt.url(),
                payment.refused()
                        ? new FailureView(
                                payment.failure().code(), payment.failure().message())
                        : null);
    }
}
