package kr.ilovepet.payment.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import kr.ilovepet.payment.audit.PaymentAuditTrail;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Cancellation.Outcome;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.Payments;
import kr.ilovepet.platform.audit.AuditedObject;
import kr.ilovepet.platform.problem.Problem;

/** The cancellations of a payment, and what a person may do about one to which Toss has no answer. */
@Stateless
public class Cancellations {

    @Inject
    private Payments payments;

    @Inject
    private PaymentAuditTrail audit;

    @Inject
    private InstantSource clock;

    /**
     * All cancellations of the payment, oldest first.
     *
     * @throws Problem 404 when there is no such payment
     */
    public List<CancellationView> of(String paymentId) {
        return payment(paymentId).cancellations().stream()
                .map(CancellationView::of)
                .toList();
    }

    /**
     * Has Toss asked once more, and then done what a person says, if Toss's list bears it out.
     *
     * @param note what the person knows and from whom
     * @return the cancellation, which is open until Toss has answered
     * @throws Problem 404 when there is no such payment or cancellation, 409 when its outcome is known, or Toss may yet
     *     say it
     */
    public CancellationView recordOutcome(String paymentId, String requestId, Outcome outcome, String note) {
        Payment payment = payment(paymentId);
        Cancellation cancellation =
                payment.cancellation(requestId).orElseThrow(() -> Problem.notFound("There is no such cancellation"));
        if (!payment.recordOutcome(requestId, outcome, clock.instant())) {
            throw Problem.conflict("NOT_RECORDABLE", "Toss decides about this cancellation, or has decided");
        }
        audit.record(
                "refund.outcome",
                AuditedObject.order(payment.order().orderId()),
                Snapshot.of(cancellation, null, null),
                Snapshot.of(cancellation, outcome, note));
        return CancellationView.of(cancellation);
    }

    private Payment payment(String paymentId) {
        return payments.findByPaymentId(paymentId).orElseThrow(() -> Problem.notFound("There is no such payment"));
    }

    /** What the audit record keeps: of the cancellation, and what was said about it. */
    record Snapshot(String cancelRequestId, int unknownAnswers, Outcome outcome, String note) {

        static Snapshot of(Cancellation cancellation, Outcome outcome, String note) {
            return new Snapshot(cancellation.requestId(), cancellation.unknownAnswers(), outcome, note);
        }
    }
}
