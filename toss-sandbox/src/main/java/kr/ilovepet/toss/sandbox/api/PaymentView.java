package kr.ilovepet.toss.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import kr.ilovepet.toss.sandbox.error.ErrorTable;
import kr.ilovepet.toss.sandbox.ledger.Cancellation;
import kr.ilovepet.toss.sandbox.ledger.Keys;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.PaymentStatus;
import kr.ilovepet.toss.sandbox.ledger.Purchase;
import kr.ilovepet.toss.sandbox.resource.Resources;

/** The Payment object of API version 2022-11-16. */
public final class PaymentView {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.of("Asia/Seoul"));

    private final ErrorTable errors;
    private final Properties texts = Resources.texts();
    private final PaymentMeans means = new PaymentMeans(texts);
    private final String origin;

    /** @param origin where people reach this sandbox, for the links of receipt and checkout */
    public PaymentView(ErrorTable errors, String origin) {
        this.errors = errors;
        this.origin = origin;
    }

    /** The whole object; absent parts are null, as the service sends them. */
    public ObjectNode json(Payment payment, boolean english) {
        Purchase purchase = payment.purchase();
        boolean authenticated = payment.authenticatedAt() != null && payment.status() != PaymentStatus.EXPIRED;
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("mId", Keys.MERCHANT_ID)
                .put("version", "2022-11-16")
                .put("paymentKey", payment.paymentKey())
                .put("type", "NORMAL")
                .put("orderId", purchase.orderId())
                .put("orderName", purchase.orderName())
                .put("currency", "KRW")
                .put("country", "KR")
                .put("method", authenticated ? means.name(purchase.method()) : null)
                .put("status", payment.status().name())
                .put("requestedAt", time(payment.requestedAt()))
                .put("approvedAt", time(payment.approvedAt()))
                .put("lastTransactionKey", payment.lastTransactionKey())
                .put("secret", authenticated ? payment.secret() : null);
        amounts(json, payment);
        json.set("cancels", cancels(payment));
        means.put(json, payment, authenticated);
        json.putNull("cashReceipt").putNull("cashReceipts").putNull("discount").putNull("metadata");
        json.set("receipt", payment.wasApproved() ? link("/v2/receipt/" + payment.paymentKey()) : null);
        json.set("checkout", link("/v2/checkout/" + payment.paymentKey()));
        json.set("failure", failure(payment.failure(), english));
        return json;
    }

    /** An instant as the service writes it: seconds and the offset of Seoul; null stays null. */
    public static String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static void amounts(ObjectNode json, Payment payment) {
        Purchase purchase = payment.purchase();
        json.put("totalAmount", purchase.amount())
                .put("balanceAmount", payment.balance())
                .put("suppliedAmount", purchase.suppliedAmount())
                .put("vat", purchase.vat())
                .put("taxFreeAmount", purchase.taxFreeAmount())
                .put("taxExemptionAmount", 0)
                .put("isPartialCancelable", true)
                .put("cultureExpense", false);
        if (payment.status() == PaymentStatus.EXPIRED) {
            json.putNull("useEscrow");
        } else {
            json.put("useEscrow", false);
        }
    }

    private static ArrayNode cancels(Payment payment) {
        if (payment.cancels().isEmpty()) {
            return null;
        }
        ArrayNode cancels = JsonNodeFactory.instance.arrayNode();
        for (Cancellation cancel : payment.cancels()) {
            cancels.addObject()
                    .put("cancelAmount", cancel.amount())
                    .put("cancelReason", cancel.reason())
                    .put("taxFreeAmount", cancel.taxFreeAmount())
                    .put("taxExemptionAmount", 0)
                    .put("refundableAmount", cancel.refundableAmount())
                    .put("cardDiscountAmount", 0)
                    .put("transferDiscountAmount", 0)
                    .put("easyPayDiscountAmount", 0)
                    .put("canceledAt", time(cancel.canceledAt()))
                    .put("transactionKey", cancel.transactionKey())
                    .putNull("receiptKey")
                    .put("cancelStatus", "DONE")
                    .putNull("cancelRequestId");
        }
        return cancels;
    }

    private ObjectNode link(String path) {
        return JsonNodeFactory.instance.objectNode().put("url", origin + path);
    }

    private ObjectNode failure(String code, boolean english) {
        return code == null
                ? null
                : JsonNodeFactory.instance.objectNode().put("code", code).put("message", errors.message(code, english));
    }
}
