package kr.ilovepet.payment.details;

import java.time.Instant;
import kr.ilovepet.payment.domain.Failure;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.Receipt;

/**
 * A payment as its owner sees it.
 *
 * @param status name of its state
 * @param amount in won
 * @param method how the shopper paid, in Toss's words; before that, how they mean to
 * @param approvedAt null until charged
 * @param canceledAmount won that went back
 * @param receiptUrl Toss's page; null until charged
 * @param failure null unless declined
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
     * Why a charge was declined.
     *
     * @param message Toss's text for people; null where Toss gave none
     */
    public record FailureView(String code, String message) {

        static FailureView of(Failure failure) {
            return failure == null ? null : new FailureView(failure.code(), failure.message());
        }
    }

    static PaymentView of(Payment payment) {
        Receipt receipt = payment.receipt();
        return new PaymentView(
                payment.paymentId(),
                payment.order().orderId(),
                payment.state().name(),
                payment.amount().value(),
                receipt == null ? payment.method() : receipt.method(),
                receipt == null ? null : receipt.approvedAt(),
                payment.canceledAmount().value(),
                receipt == null ? null : receipt.url(),
                FailureView.of(payment.failure()));
    }
}
