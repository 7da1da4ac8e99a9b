package kr.ilovepet.toss.sandbox.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.Purchase;

/** Where the hosted page sends the shopper back to. */
final class ReturnAddress {

    private ReturnAddress() {}

    /** The success URL with paymentKey, orderId, amount and, from the widgets, paymentType. */
    static String success(Payment payment) {
        Purchase purchase = payment.purchase();
        Map<String, String> query = new LinkedHashMap<>();
        if (purchase.widget()) {
            query.put("paymentType", "NORMAL");
        }
        query.put("orderId", purchase.orderId());
        query.put("paymentKey", payment.paymentKey());
        query.put("amount", Long.toString(purchase.amount()));
        return append(purchase.successUrl(), query);
    }

    /** The fail URL with code and message; a cancellation by the shopper carries no orderId. */
    static String failure(Payment payment, String code, String message) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("code", code);
        query.put("message", message);
        if (!"PAY_PROCESS_CANCELED".equals(code)) {
            query.put("orderId", payment.purchase().orderId());
        }
        return append(payment.purchase().failUrl(), query);
    }

    private static String append(String url, Map<String, String> query) {
        String pairs = query.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        int hash = url.indexOf('#');
        String address = hash < 0 ? url : url.substring(0, hash);
        String fragment = hash < 0 ? "" : url.substring(hash);
        return address + (address.contains("?") ? "&" : "?") + pairs + fragment;
    }
}
