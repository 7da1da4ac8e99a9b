package kr.ilovepet.storefront.orders;

import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.storefront.cart.Cart;
import kr.ilovepet.storefront.web.Link;

/**
 * An order on a page that waits for its next state: what to show, and whether to ask again.
 *
 * @param order the order now
 * @param view the page that waits
 * @param since when the page began to wait
 * @param now the present time
 * @param payment the receipt; null if there is none to show
 * @param toss what the payment widget needs; null unless it is to be shown
 * @param cart the cart after bought products were removed; null if it has not changed
 */
public record OrderProgress(
        Order order, View view, Instant since, Instant now, Payment payment, TossWidgetOptions toss, Cart cart) {

    /** How long a page waits before it tells the shopper to look again later. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    /** The pages that wait. */
    public enum View {
        /** Waits until the order can be paid. */
        PAY,
        /** Waits until the order has ended. */
        ORDER
    }

    OrderProgress with(Cart left) {
        return new OrderProgress(order, view, since, now, payment, toss, left);
    }

    /** Whether the page waits for another state. */
    public boolean waiting() {
        return order.phase().inProgress() && !timedOut();
    }

    /** Whether the order is still in progress, but the page does not wait for it any longer. */
    public boolean timedOut() {
        return order.phase().inProgress() && !now.isBefore(since.plus(PATIENCE));
    }

    /** Whether the shopper can pay here and now. */
    public boolean payable() {
        return toss != null && order.phase() == OrderPhase.PAYABLE;
    }

    /** Whether the order is past its payment, so that the payment page has nothing more to show. */
    public boolean pastPayment() {
        return view == View.PAY && order.phase() != OrderPhase.PREPARING && order.phase() != OrderPhase.PAYABLE;
    }

    /** Whether the text of the state is shown; a failure or the payment widget takes its place. */
    public boolean showsStateText() {
        return !order.phase().inProgress() && !payable() && order.currentFailure() == null;
    }

    /** Whether a canceled order tells where the money is: nothing was charged, or it was refunded. */
    public boolean showsRefundText() {
        return order.canceled() && (order.refundedAmount() > 0 || !order.paid());
    }

    /** Whether a refund is in progress that has an amount to show. */
    public boolean refundPending() {
        return order.phase() == OrderPhase.REFUNDING && order.refundableAmount() > 0;
    }

    /** Whether there is anything for the receipt. */
    public boolean showsReceipt() {
        return payment != null || order.refundedAmount() > 0 || refundPending();
    }

    /** Whether the page leads to the payment, because the order can be paid but not here. */
    public boolean leadsToPayment() {
        return order.phase() == OrderPhase.PAYABLE && !payable();
    }

    /** Whether the order ended unpaid otherwise than by cancellation, so that its goods are still in the cart. */
    public boolean leadsBackToCart() {
        return order.phase() == OrderPhase.ENDED && !order.canceled();
    }

    /** Whether the page leads to the form that cancels the order. */
    public boolean leadsToCancel() {
        return view == View.ORDER && order.cancelable();
    }

    /** The address that responds with the next state. */
    public String pollUrl() {
        return Link.of("/orders/" + order.orderId() + "/progress")
                .with("view", view)
                .with("after", order.status())
                .with("since", since.toEpochMilli())
                .toString();
    }

    /** The address of the page itself, for browsers without scripts. */
    public String pageUrl() {
        String page = "/orders/" + order.orderId() + (view == View.PAY ? "/pay" : "");
        return Link.of(page).with("since", since.toEpochMilli()).toString();
    }

    /** Until when the next request may wait for a change: at most until patience ends. */
    static Instant waitUntil(Instant since, Instant now) {
        Instant end = since.plus(PATIENCE);
        return now.plus(LONGEST_POLL).isBefore(end) ? now.plus(LONGEST_POLL) : end;
    }
}
