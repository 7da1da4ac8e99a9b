package kr.ilovepet.toss.sandbox.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.toss.sandbox.error.ErrorTable;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Request;
import kr.ilovepet.toss.sandbox.http.Response;
import kr.ilovepet.toss.sandbox.http.Router;
import kr.ilovepet.toss.sandbox.ledger.Ledger;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.Purchase;
import kr.ilovepet.toss.sandbox.resource.Resources;

/** The browser SDK ({@code /v2/standard}), its style sheet, and the endpoint with which it opens a payment. */
public final class Sdk {

    /** The parts become one script with one scope; only TossPayments leaves it. */
    private static final String HEAD =
            "/* Browser SDK of the Toss sandbox: nothing is ever paid. */\n" + "(function () {\n'use strict';\n";

    private final Ledger ledger;
    private final ErrorTable errors;
    private final String script = List.of("errors", "checks", "window", "drawing", "entry").stream()
            .map(part -> Resources.text("sdk/" + part + ".js"))
            .collect(Collectors.joining("\n", HEAD, "}());\n"));
    private final String style = Resources.text("sdk/standard.css");

    public Sdk(Ledger ledger, ErrorTable errors) {
        this.ledger = ledger;
        this.errors = errors;
    }

    /** Adds the endpoints. */
    public void addTo(Router router) {
        router.on("GET", "/v2/standard", request -> file("text/javascript;charset=UTF-8", script))
                .on("GET", "/v2/standard.css", request -> file("text/css;charset=UTF-8", style))
                .on("OPTIONS", "/v2/payments", request -> shared(new Response(204, Map.of(), new byte[0])))
                .on("POST", "/v2/payments", request -> shared(open(request)));
    }

    private Response open(Request request) {
        try {
            Purchase purchase = PurchaseForm.of(request.json());
            Payment payment = ledger.change(draft -> draft.open(purchase));
            return Response.json(
                    200,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("paymentKey", payment.paymentKey())
                            .put("checkoutPath", "/v2/checkout/" + payment.paymentKey())
                            .toString());
        } catch (TossErrorException e) {
            return Response.json(errors.responseWithDetail(e, request.english()));
        }
    }

    /** Any shop's page may fetch it. */
    private static Response shared(Response response) {
        return response.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Allow-Methods", "POST")
                .with("Access-Control-Allow-Headers", "Content-Type")
                .with("Access-Control-Max-Age", "600");
    }

    private static Response file(String type, String text) {
        return Response.of(200, type, text)
                .with("Cache-Control", "public, max-age=60")
                .with("Cross-Origin-Resource-Policy", "cross-origin")
                .with("Access-Control-Allow-Origin", "*");
    }
}
