package kr.ilovepet.toss.sandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Properties;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.PaymentMethod;
import kr.ilovepet.toss.sandbox.ledger.PaymentStatus;

/** The part of the Payment object that tells with what was paid: card, easyPay, transfer and so on. */
final class PaymentMeans {

    private final Properties texts;

    PaymentMeans(Properties texts) {
        this.texts = texts;
    }

    /** The method's name in Payment objects; all easy pay services share one. */
    String name(PaymentMethod method) {
        return texts.getProperty("method." + (method.easyPay() ? "EASY_PAY" : method.name()));
    }

    void put(ObjectNode json, Payment payment, boolean authenticated) {
        PaymentMethod method = payment.purchase().method();
        long amount = payment.purchase().amount();
        boolean approved = payment.wasApproved();
        json.set("card", authenticated && method == PaymentMethod.CARD ? card(payment, amount) : null);
        json.set(
                "easyPay",
                authenticated && method.easyPay()
                        ? object().put("provider", texts.getProperty("provider." + method.name()))
                                .put("amount", amount)
                                .put("discountAmount", 0)
                        : null);
        json.set(
                "transfer",
                authenticated && method == PaymentMethod.TRANSFER
                        ? object().put("bankCode", "88").put("settlementStatus", "INCOMPLETED")
                        : null);
        json.set(
                "virtualAccount",
                payment.status() == PaymentStatus.WAITING_FOR_DEPOSIT ? virtualAccount(payment) : null);
        json.set(
                "mobilePhone",
                approved && method == PaymentMethod.MOBILE_PHONE
                        ? object().putNull("customerMobilePhone")
                                .put("settlementStatus", "INCOMPLETED")
                                .putNull("receiptUrl")
                        : null);
        json.set(
                "giftCertificate",
                approved && method.name().endsWith("GIFT_CERTIFICATE")
                        ? object().put("approveNo", "00000000").put("settlementStatus", "INCOMPLETED")
                        : null);
    }

    private ObjectNode card(Payment payment, long amount) {
        boolean canceled = payment.status() == PaymentStatus.CANCELED;
        return object().put("amount", amount)
                .put("issuerCode", "41")
                .put("acquirerCode", "41")
                .put("number", "433012******1234")
                .put("installmentPlanMonths", 0)
                .put("approveNo", payment.wasApproved() ? "00000000" : null)
                .put("useCardPoint", false)
                .put("cardType", texts.getProperty("card.type"))
                .put("ownerType", texts.getProperty("card.owner"))
                .put("acquireStatus", canceled ? "CANCELED" : "READY")
                .put("isInterestFree", false)
                .putNull("interestPayer");
    }

    private ObjectNode virtualAccount(Payment payment) {
        return object().put("accountType", texts.getProperty("account.type"))
                .put("accountNumber", "X6505636518308")
                .put("bankCode", "20")
                .putNull("customerName")
                .putNull("depositorName")
                .put("dueDate", PaymentView.time(payment.requestedAt().plus(Duration.ofDays(7))))
                .put("refundStatus", "NONE")
                .put("expired", false)
                .put("settlementStatus", "INCOMPLETED")
                .putNull("refundReceiveAccount");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
