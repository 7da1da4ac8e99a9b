package kr.ilovepet.order.saga;

import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.Won;

/** A refund together with its order, both of which a reply about money changes. */
record OrderRefund(Order order, Refund refund) {

    PaymentCancel command() {
        Long amount = refund.whole() ? null : refund.amount().value();
        return new PaymentCancel(
                refund.cancelRequestId(), Purpose.REFUND, order.payment().id(), amount, refund.reason());
    }

    void completed(PaymentCanceled reply, Instant now) {
        Won canceled = new Won(reply.canceledAmount());
        refund.completed(canceled, now);
        order.refunded(canceled, refund.whole(), now);
    }

    /**
     * What the outcome of the refund, which has come, is in the order's own table.
     *
     * @param before the order's state until then
     * @return empty where the order stays in it
     */
    Optional<SagaTrigger> trigger(OrderStatus before) {
        if (before == OrderStatus.CANCELED) {
            return Optional.empty();
        }
        if (refund.whole() && refund.state() == Refund.State.COMPLETED) {
            return Optional.of(SagaTrigger.REFUND_COMPLETED);
        }
        if (order.payment().allRefunded()) {
            return Optional.of(SagaTrigger.NOTHING_LEFT);
        }
        return refund.whole() ? Optional.of(SagaTrigger.REFUND_REFUSED) : Optional.empty();
    }

    /** The order stands, and a person must look. */
    void refused(PaymentCanceledFail reply, Instant now) {
        refund.refused(reply.errorCode(), now);
        if (refund.whole()) {
            order.cancellationRefused(reply.errorCode(), now);
        } else {
            order.attention().raise(AttentionReason.REFUND_REFUSED, reply.errorCode(), now);
        }
    }
}
