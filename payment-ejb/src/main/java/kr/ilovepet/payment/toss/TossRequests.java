package kr.ilovepet.payment.toss;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.OrderReference;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the requests to Toss, with the order numbers as Toss knows them: behind the prefix of this environment. */
@Dependent
public class TossRequests {

    private final String prefix;

    /**
     * Requests with this prefix before each order number; it tells several databases apart that share one Toss account.
     */
    @Inject
    public TossRequests(@ConfigProperty(name = TossSettings.ORDER_PREFIX) Optional<String> prefix) {
        this.prefix = prefix.orElse("");
    }

    /** Charge the amount that was agreed. */
    public TossRequest confirm(Payment payment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("paymentKey", payment.paymentKey().value());
        body.put("orderId", tossOrderId(payment.order()));
        body.put("amount", payment.amount().value());
        return new TossRequest(
                TossOperation.CONFIRM,
                "/v1/payments/confirm",
                Json.write(body),
                payment.attempts().idempotencyKey());
    }

    /**
     * Give money back. A part is sent together with what is left as this service knows it, so that Toss refuses a part
     * that has gone back already; all that is left cannot go back twice anyway.
     */
    public TossRequest cancel(Payment payment, Cancellation cancellation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cancelReason", cancellation.markedReason());
        cancellation.amount().ifPresent(amount -> {
            body.put("cancelAmount", amount.value());
            body.put("refundableAmount", payment.left().value());
        });
        return new TossRequest(
                TossOperation.CANCEL,
                pathOf(payment.paymentKey()) + "/cancel",
                Json.write(body),
                cancellation.attempts().idempotencyKey());
    }

    /** Tell the state of the payment; of the payment of this order, where no payment key is known. */
    public TossRequest lookUp(Payment payment) {
        return TossRequest.lookUp(
                payment.paymentKey() == null
                        ? "/v1/payments/orders/" + encoded(tossOrderId(payment.order()))
                        : pathOf(payment.paymentKey()));
    }

    /** The order's name at Toss. */
    public String tossOrderId(OrderReference order) {
        return prefix + order.orderId();
    }

    /** The order number behind a name at Toss; empty when the order is not of this environment. */
    public Optional<String> orderId(String tossOrderId) {
        return tossOrderId.startsWith(prefix) ? Optional.of(tossOrderId.substring(prefix.length())) : Optional.empty();
    }

    private static String pathOf(PaymentKey key) {
        return "/v1/payments/" + encoded(key.value());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
