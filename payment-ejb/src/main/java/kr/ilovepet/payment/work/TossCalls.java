package kr.ilovepet.payment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.Operation;
import kr.ilovepet.payment.toss.TossCall;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the questions to Toss, with the order numbers as Toss knows them: behind the prefix of this environment. */
@ApplicationScoped
public class TossCalls {

    @Inject
    @ConfigProperty(name = "toss.order.prefix")
    private Optional<String> prefix;

    /** Charge, as it was agreed. */
    public TossCall confirm(Payment payment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("paymentKey", payment.paymentKey());
        body.put("orderId", orderIdAtToss(payment));
        body.put("amount", payment.amount());
        return new TossCall(
                Operation.CONFIRM,
                "/v1/payments/confirm",
                Json.write(body),
                payment.attempts().idempotencyKey());
    }

    /**
     * Give back. A part is asked for together with what we believe is left, so that Toss refuses a part that has gone
     * back already; all that is left cannot go back twice anyway.
     */
    public TossCall cancel(Payment payment, Cancellation cancellation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cancelReason", cancellation.reasonForToss());
        if (cancellation.amount() != null) {
            body.put("cancelAmount", cancellation.amount());
            body.put("refundableAmount", payment.left());
        }
        return new TossCall(
                Operation.CANCEL,
                "/v1/payments/" + encoded(payment.paymentKey()) + "/cancel",
                Json.write(body),
                cancellation.attempts().idempotencyKey());
    }

    /** What is known of the payment; of the order, where no key is known. */
    public TossCall lookUp(Payment payment) {
        String path = payment.paymentKey() == null
                ? "/v1/payments/orders/" + encoded(orderIdAtToss(payment))
                : "/v1/payments/" + encoded(payment.paymentKey());
        return new TossCall(Operation.LOOK_UP, path, null, null);
    }

    /** What Toss calls the order. */
    public String orderIdAtToss(Payment payment) {
        return prefix.orElse("") + payment.orderId();
    }

    /** The order number behind what Toss calls the order; empty when it is not of this environment. */
    public Optional<String> orderId(String orderIdAtToss) {
        String start = prefix.orElse("");
        return orderIdAtToss.startsWith(start)
                ? Optional.of(orderIdAtToss.substring(start.length()))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
