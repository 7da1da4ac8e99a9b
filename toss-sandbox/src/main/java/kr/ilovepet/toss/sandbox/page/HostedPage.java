package kr.ilovepet.toss.sandbox.page;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiFunction;
import kr.ilovepet.toss.sandbox.error.ErrorTable;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Request;
import kr.ilovepet.toss.sandbox.http.Response;
import kr.ilovepet.toss.sandbox.http.Router;
import kr.ilovepet.toss.sandbox.http.Template;
import kr.ilovepet.toss.sandbox.ledger.Draft;
import kr.ilovepet.toss.sandbox.ledger.Ledger;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.PaymentStatus;
import kr.ilovepet.toss.sandbox.resource.Resources;

/**
 * The page on which a shopper authenticates, as the full-page flow of the real service: choose an outcome, be sent back
 * to the shop. Plain HTML forms, no script.
 */
public final class HostedPage {

    private static final String PAGE = "text/html;charset=UTF-8";

    private final Ledger ledger;
    private final ErrorTable errors;
    private final Properties texts = Resources.texts();
    private final Template layout = new Template("layout.html");
    private final Template checkout = new Template("checkout.html");
    private final Template closed = new Template("closed.html");
    private final Template back = new Template("back.html");
    private final Template receipt = new Template("receipt.html");
    private final String style = Resources.text("page.css");

    public HostedPage(Ledger ledger, ErrorTable errors) {
        this.ledger = ledger;
        this.errors = errors;
    }

    /** Adds the pages. */
    public void addTo(Router router) {
        router.on(
                        "GET",
                        "/v2/page.css",
                        request -> Response.of(200, "text/css;charset=UTF-8", style)
                                .with("Cache-Control", "public, max-age=60"))
                .on("GET", "/v2/checkout/{paymentKey}", request -> show(request, this::checkoutOf))
                .on("POST", "/v2/checkout/{paymentKey}", this::choose)
                .on("GET", "/v2/receipt/{paymentKey}", request -> show(request, this::receiptOf));
    }

    private Response show(Request request, BiFunction<Draft, Payment, Response> page) {
        String key = request.variable("paymentKey");
        return ledger.change(draft -> draft.payment(key)
                .map(payment -> page.apply(draft, payment))
                .orElseGet(() -> closedPage(404, texts.getProperty("closed.unknown"), "")));
    }

    private Response checkoutOf(Draft draft, Payment payment) {
        if (!open(payment)) {
            return closedOf(payment);
        }
        return page(200, texts.getProperty("title.checkout"), checkout.fill(facts(payment)));
    }

    private Response receiptOf(Draft draft, Payment payment) {
        return payment.wasApproved()
                ? page(200, texts.getProperty("title.receipt"), receipt.fill(facts(payment)))
                : closedPage(404, texts.getProperty("closed.unknown"), "");
    }

    /** A button was pressed. */
    private Response choose(Request request) {
        Outcome outcome = Outcome.named(request.form().get("outcome"));
        return show(request, (draft, payment) -> open(payment) ? sendBack(draft, payment, outcome) : closedOf(payment));
    }

    private Response sendBack(Draft draft, Payment payment, Outcome outcome) {
        switch (outcome) {
            case PAY, PAY_INSUFFICIENT -> {
                // Pressed twice, or after the browser's back button: the first authentication stands.
                if (payment.status() == PaymentStatus.READY) {
                    draft.put(payment.authenticated(draft.now(), outcome.code()));
                }
                return Response.found(ReturnAddress.success(payment));
            }
            case DECLINE, ABORT -> draft.put(payment.aborted(outcome.code()));
            case CANCEL -> {
                // The real service changes nothing when the shopper only closes the window.
            }
        }
        return Response.found(ReturnAddress.failure(payment, outcome.code(), errors.message(outcome.code(), false)));
    }

    /** Payments of the control API have no way back and so no page. */
    private static boolean open(Payment payment) {
        return payment.purchase().successUrl() != null
                && (payment.status() == PaymentStatus.READY || payment.status() == PaymentStatus.IN_PROGRESS);
    }

    private Response closedOf(Payment payment) {
        if (payment.status() != PaymentStatus.EXPIRED || payment.purchase().failUrl() == null) {
            return closedPage(409, texts.getProperty("closed.processed"), "");
        }
        String canceled = Outcome.CANCEL.code();
        return closedPage(
                410,
                texts.getProperty("closed.expired"),
                back.fill(Map.of("url", ReturnAddress.failure(payment, canceled, errors.message(canceled, false)))));
    }

    private Response closedPage(int status, String reason, String back) {
        return page(status, texts.getProperty("title.closed"), closed.fill(Map.of("reason", reason, "back", back)));
    }

    private Map<String, String> facts(Payment payment) {
        String method = payment.purchase().method().easyPay()
                ? "provider." + payment.purchase().method()
                : "method." + payment.purchase().method();
        return Map.of(
                "orderName", payment.purchase().orderName(),
                "orderId", payment.purchase().orderId(),
                "paymentKey", payment.paymentKey(),
                "method", texts.getProperty(method),
                "status", texts.getProperty("status." + payment.status()),
                "balance", won(payment.balance()),
                "amount", won(payment.purchase().amount()));
    }

    private static String won(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    private Response page(int status, String title, String content) {
        // No form-action: browsers apply it to the redirect back to the shop, whose further hops are not known here.
        return Response.of(status, PAGE, layout.fill(Map.of("title", title, "content", content)))
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; "
                                + "base-uri 'none'; frame-ancestors 'none'");
    }

    /** The buttons of the page, by the value they send. */
    private enum Outcome {
        PAY("pay", null),
        PAY_INSUFFICIENT("pay-insufficient", "REJECT_CARD_PAYMENT"),
        DECLINE("decline", "REJECT_CARD_COMPANY"),
        ABORT("abort", "PAY_PROCESS_ABORTED"),
        CANCEL("cancel", "PAY_PROCESS_CANCELED");

        private final String word;
        private final String code;

        Outcome(String word, String code) {
            this.word = word;
            this.code = code;
        }

        String code() {
            return code;
        }

        static Outcome named(String word) {
            for (Outcome outcome : values()) {
                if (outcome.word.equals(word)) {
                    return outcome;
                }
            }
            throw TossErrorException.invalid("outcome is not known");
        }
    }
}
