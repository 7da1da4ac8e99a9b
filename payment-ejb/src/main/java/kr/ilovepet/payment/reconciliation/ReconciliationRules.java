package kr.ilovepet.payment.reconciliation;

import static kr.ilovepet.payment.reconciliation.Finding.CANCELED_AT_PROVIDER;
import static kr.ilovepet.payment.reconciliation.Finding.LOOK_UP_LATER;
import static kr.ilovepet.payment.reconciliation.Finding.MATCHES;
import static kr.ilovepet.payment.reconciliation.Finding.ORPHAN_CHARGE;

import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.TossStatus;

/** What it means when a payment of which the outcome is known here is compared with what Toss holds. */
final class ReconciliationRules {

    private final Payment payment;
    private final String tossOrderId;

    ReconciliationRules(Payment payment, String tossOrderId) {
        this.payment = payment;
        this.tossOrderId = tossOrderId;
    }

    Finding afterLookUp(TossResponse response) {
        return switch (response.kind()) {
            case PAYMENT -> afterFinding(response.payment());
            case ERROR -> response.httpStatus() == 404 ? MATCHES : LOOK_UP_LATER;
            case NO_RESPONSE, NOT_SENT -> LOOK_UP_LATER;
        };
    }

    private Finding afterFinding(TossPayment found) {
        if (!found.orderId().equals(tossOrderId)) {
            return MATCHES;
        }
        if (payment.state().unpaid()) {
            boolean orphan = found.holdsMoney() || found.status() == TossStatus.WAITING_FOR_DEPOSIT;
            return orphan ? ORPHAN_CHARGE : MATCHES;
        }
        boolean moreCanceled =
                payment.state().charged() && found.canceledAmount().compareTo(payment.canceledAmount()) > 0;
        return moreCanceled ? CANCELED_AT_PROVIDER : MATCHES;
    }
}
