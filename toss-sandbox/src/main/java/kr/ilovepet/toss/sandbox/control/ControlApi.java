package kr.ilovepet.toss.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import kr.ilovepet.toss.sandbox.SandboxClock;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.fault.Faults;
import kr.ilovepet.toss.sandbox.http.Fields;
import kr.ilovepet.toss.sandbox.http.Request;
import kr.ilovepet.toss.sandbox.http.Response;
import kr.ilovepet.toss.sandbox.http.Router;
import kr.ilovepet.toss.sandbox.ledger.Approval;
import kr.ilovepet.toss.sandbox.ledger.Cancellation;
import kr.ilovepet.toss.sandbox.ledger.Ledger;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.PaymentMethod;
import kr.ilovepet.toss.sandbox.ledger.Purchase;
import kr.ilovepet.toss.sandbox.page.PurchaseForm;
import kr.ilovepet.toss.sandbox.resource.Resources;
import kr.ilovepet.toss.sandbox.webhook.Webhooks;

/** The endpoints under {@code /sandbox}, for tests and load; the real service has nothing like them. */
public final class ControlApi {

    private static final long MAX_SECONDS = Duration.ofDays(3650).toSeconds();

    private final Ledger ledger;
    private final Faults faults;
    private final SandboxClock clock;
    private final Webhooks webhooks;
    private final Properties texts = Resources.texts();

    public ControlApi(Ledger ledger, Faults faults, SandboxClock clock, Webhooks webhooks) {
        this.ledger = ledger;
        this.faults = faults;
        this.clock = clock;
        this.webhooks = webhooks;
    }

    /** Adds the endpoints. */
    public void addTo(Router router) {
        router.on("POST", "/sandbox/authorize", this::authorize)
                .on("GET", "/sandbox/payments", request -> payments())
                .on("GET", "/sandbox/faults", request -> faultList())
                .on("PUT", "/sandbox/faults", request -> {
                    faults.put(request.json());
                    return faultList();
                })
                .on("DELETE", "/sandbox/faults", request -> {
                    faults.clear();
                    return faultList();
                })
                .on("GET", "/sandbox/clock", request -> time())
                .on("PUT", "/sandbox/clock", this::moveClock)
                .on("PUT", "/sandbox/webhook", request -> {
                    webhooks.target(request.json());
                    return Response.json(200, "{}");
                })
                .on("DELETE", "/sandbox/webhook", request -> {
                    webhooks.off();
                    return Response.json(200, "{}");
                });
    }

    /**
     * A shopper who authenticated: {@code {orderId, amount, orderName?, method?, refusal?}}. With {@code refusal}, an
     * error code, the later confirmation is refused with that code.
     */
    private Response authorize(Request request) {
        Fields body = request.json();
        PaymentMethod method =
                body.optionalText("method", 40).map(PurchaseForm::method).orElse(PaymentMethod.CARD);
        String refusal = body.optionalText("refusal", 100).orElse(null);
        Purchase purchase = new Purchase(
                PurchaseForm.orderId(body),
                body.optionalText("orderName", 100).orElse(texts.getProperty("orderName")),
                PurchaseForm.amount(body),
                0,
                method,
                null,
                true,
                null,
                null);
        Payment payment = ledger.change(draft -> {
            Payment opened = draft.open(purchase).authenticated(draft.now(), refusal);
            draft.put(opened);
            return opened;
        });
        return Response.json(
                200, object().put("paymentKey", payment.paymentKey()).toString());
    }

    private Response payments() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Payment payment : ledger.payments()) {
            List<Approval> approvals = ledger.approvals(payment.paymentKey());
            long canceled =
                    payment.cancels().stream().mapToLong(Cancellation::amount).sum();
            list.addObject()
                    .put("paymentKey", payment.paymentKey())
                    .put("orderId", payment.purchase().orderId())
                    .put("status", payment.status().name())
                    .put(
                            "approvedAmount",
                            approvals.stream().mapToLong(Approval::amount).sum())
                    .put("canceledAmount", approvals.isEmpty() ? 0 : canceled)
                    .put("approvals", approvals.size());
        }
        ObjectNode json = object();
        json.set("payments", list);
        return Response.json(200, json.toString());
    }

    private Response faultList() {
        return Response.json(200, faults.json().toString());
    }

    private Response moveClock(Request request) {
        long seconds = request.json().whole("offsetSeconds");
        if (Math.abs(seconds) > MAX_SECONDS) {
            throw TossErrorException.invalid("offsetSeconds is too far away");
        }
        clock.move(Duration.ofSeconds(seconds));
        return time();
    }

    private Response time() {
        return Response.json(
                200,
                object().put("offsetSeconds", clock.offset().toSeconds())
                        .put("now", clock.instant().toString())
                        .toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
