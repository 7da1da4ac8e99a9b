package kr.ilovepet.payment.webhook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.domain.Payments;
import kr.ilovepet.payment.toss.TossRequests;

/** What others say about a payment at Toss. It is never believed, but a reason to ask Toss. */
@Stateless
public class WebhookNotifications {

    private static final Duration MINIMUM_INTERVAL = Duration.ofSeconds(5);

    @Inject
    private Payments payments;

    @Inject
    private TossRequests requests;

    @Inject
    private InstantSource clock;

    /**
     * Has the payment compared with Toss's. Does nothing when no such payment is known here, or nobody has tried to pay
     * it.
     */
    public void received(WebhookNotification notification) {
        find(notification)
                .filter(payment -> payment.state() != PaymentState.READY)
                .ifPresent(payment -> payment.notified(clock.instant(), MINIMUM_INTERVAL));
    }

    private Optional<Payment> find(WebhookNotification notification) {
        return notification
                .tossOrderId()
                .flatMap(requests::orderId)
                .flatMap(payments::findByOrder)
                .or(() -> notification.paymentKey().flatMap(PaymentKey::parse).flatMap(payments::findByKey));
    }
}
