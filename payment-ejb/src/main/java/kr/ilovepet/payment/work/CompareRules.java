package kr.ilovepet.payment.work;

import static kr.ilovepet.payment.work.Step.Kind.AGREES;
import static kr.ilovepet.payment.work.Step.Kind.CANCELED_ELSEWHERE;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.Step.Kind.UNWANTED_CHARGE;

import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.TossStatus;

/** What follows when a payment that is at rest here is compared with what Toss holds. */
final class CompareRules {

    private final Payment payment;
    private final String orderIdAtToss;

    CompareRules(Payment payment, String orderIdAtToss) {
        this.payment = payment;
        this.orderIdAtToss = orderIdAtToss;
    }

    Step afterLookUp(TossReply reply) {
        return switch (reply.kind()) {
            case PAYMENT -> afterFinding(reply.payment());
            case ERROR -> Step.of(reply.httpStatus() == 404 ? AGREES : LOOK_UP_LATER);
            case NO_ANSWER, NOT_SENT -> Step.of(LOOK_UP_LATER);
        };
    }

    private Step afterFinding(TossPayment found) {
        if (!found.orderId().equals(orderIdAtToss)) {
            return Step.of(AGREES);
        }
        if (payment.state().unpaid()) {
            boolean unwanted = found.holdsMoney() || found.status() == TossStatus.WAITING_FOR_DEPOSIT;
            return Step.of(unwanted ? UNWANTED_CHARGE : AGREES);
        }
        boolean less = payment.state().charged() && found.canceledAmount() > payment.canceledAmount();
        return Step.of(less ? CANCELED_ELSEWHERE : AGREES);
    }
}
