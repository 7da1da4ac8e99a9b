package kr.ilovepet.payment.support;

import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.test.SagaNeighbour;

/**
 * Brings payments to where a test begins, by what the order service and a shopper do.
 *
 * @param order plays the order service
 * @param toss where the shopper authenticates
 */
public record PaymentScenario(SagaNeighbour order, TossSandboxClient toss) {

    public static final long OWNER = 7;
    public static final long AMOUNT = 10_000;

    /** The scenario with the sandbox of this test run. */
    public PaymentScenario(SagaNeighbour order) {
        this(order, new TossSandboxClient());
    }

    /** A payment for which the shopper has authenticated. */
    public record Charge(String orderId, String paymentId, String paymentKey) {

        /** The command to confirm it. */
        public PaymentPending command() {
            return new PaymentPending(paymentId, paymentKey, AMOUNT);
        }
    }

    /** The id of a payment that is READY. */
    public String prepared(String orderId) {
        order.send(orderId, new PaymentPrepare(OWNER, AMOUNT, "CARD"));
        return order.awaitMessage(orderId, PaymentPrepared.class).paymentId();
    }

    /** A shopper has authenticated for so many won; the order has not asked for the confirmation. */
    public Charge authenticated(long amountAtToss) {
        String orderId = order.newOrder();
        return new Charge(orderId, prepared(orderId), toss.authorize(orderId, amountAtToss));
    }

    /** A shopper has authenticated, and the order has asked for the confirmation. */
    public Charge confirming() {
        return confirming("");
    }

    /** The same with further members of the sandbox's request, such as {@code ,"refusal":"INVALID_PASSWORD"}. */
    public Charge confirming(String furtherMembers) {
        String orderId = order.newOrder();
        String paymentId = prepared(orderId);
        Charge charge = new Charge(orderId, paymentId, toss.authorize(orderId, AMOUNT, furtherMembers));
        order.send(orderId, charge.command());
        return charge;
    }

    /** A payment that is APPROVED. */
    public Charge approved() {
        Charge charge = confirming();
        order.awaitMessage(charge.orderId(), PaymentConfirmed.class);
        return charge;
    }

    /** The code with which the payment was declined. */
    public String failure(Charge charge) {
        return order.awaitMessage(charge.orderId(), PaymentConfirmedFail.class).errorCode();
    }

    /** The order asks to cancel so many won, all that is left when null. */
    public void cancel(Charge charge, int number, Long amount) {
        order.send(charge.orderId(), cancelCommand(charge, number, amount));
    }

    /** The command to cancel so many won, all that is left when null. */
    public static PaymentCancel cancelCommand(Charge charge, int number, Long amount) {
        return new PaymentCancel(
                cancelRequestId(charge, number), Purpose.REFUND, charge.paymentId(), amount, "changed my mind");
    }

    public static String cancelRequestId(Charge charge, int number) {
        return charge.orderId() + "-c" + number;
    }

    /** The order has ended unpaid: its payment, of this id, is closed. */
    public void closed(String orderId, String paymentId) {
        order.send(orderId, new PaymentCancel("c-" + orderId, Purpose.CLOSE, paymentId, null, "expired"));
        order.awaitMessage(orderId, PaymentCanceled.class);
    }

    /** The order has ended unpaid, and is charged at Toss nevertheless. */
    public Charge orphanCharge() {
        String orderId = order.newOrder();
        String paymentId = prepared(orderId);
        closed(orderId, paymentId);
        String paymentKey = toss.authorize(orderId, AMOUNT);
        toss.confirm(paymentKey, orderId, AMOUNT);
        return new Charge(orderId, paymentId, paymentKey);
    }
}
