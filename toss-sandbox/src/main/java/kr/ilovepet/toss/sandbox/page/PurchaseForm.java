package kr.ilovepet.toss.sandbox.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Fields;
import kr.ilovepet.toss.sandbox.ledger.PaymentMethod;
import kr.ilovepet.toss.sandbox.ledger.Purchase;

/** Reads what the browser SDK, or a test, wants to be paid, by the limits of the SDK. */
public final class PurchaseForm {

    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_=-]{6,64}");
    private static final Pattern CLIENT_KEY = Pattern.compile("test_(gck|ck)_[A-Za-z0-9_]{1,100}");
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;

    private PurchaseForm() {}

    static Purchase of(Fields body) {
        String clientKey = body.text("clientKey", 120);
        if (!CLIENT_KEY.matcher(clientKey).matches()) {
            throw new TossErrorException("INVALID_CLIENT_KEY");
        }
        long amount = amount(body);
        long taxFree = body.optionalWhole("taxFreeAmount").orElse(0);
        if (taxFree < 0 || taxFree > amount) {
            throw TossErrorException.invalid("taxFreeAmount must be from 0 to the amount");
        }
        return new Purchase(
                orderId(body),
                body.text("orderName", 100),
                amount,
                taxFree,
                method(body.text("method", 40)),
                clientKey,
                clientKey.startsWith("test_gck_"),
                url(body, "successUrl"),
                url(body, "failUrl"));
    }

    /** The order id: 6 to 64 letters, digits, hyphens, underscores or equals signs. */
    public static String orderId(Fields body) {
        String orderId = body.text("orderId", 64);
        if (!ORDER_ID.matcher(orderId).matches()) {
            throw TossErrorException.invalid("orderId must be 6 to 64 letters, digits, - _ =");
        }
        return orderId;
    }

    /** The amount in won, above zero. */
    public static long amount(Fields body) {
        long amount = body.whole("amount");
        if (amount < 1 || amount > LARGEST_AMOUNT) {
            throw TossErrorException.invalid("amount must be from 1 to " + LARGEST_AMOUNT);
        }
        return amount;
    }

    /** The payment method with this SDK code. */
    public static PaymentMethod method(String code) {
        try {
            return PaymentMethod.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw TossErrorException.invalid("method is not known");
        }
    }

    /** An absolute http or https URL; anything else, such as javascript:, must never become a redirect. */
    private static String url(Fields body, String name) {
        String url = body.text(name, 2000);
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException e) {
            throw TossErrorException.invalid(name + " is not a URL");
        }
        throw TossErrorException.invalid(name + " must be an absolute http or https URL");
    }
}
