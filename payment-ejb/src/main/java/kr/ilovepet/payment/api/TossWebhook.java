package kr.ilovepet.payment.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import kr.ilovepet.payment.watch.Hints;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.json.RequestBody;
import kr.ilovepet.platform.problem.Problem;

/**
 * Where Toss sends its notices. They are not signed, so that anybody can send one: a notice is a hint to ask Toss, and
 * the answer is 200 whether the payment is known or not.
 */
@Path("/payments/webhooks/toss")
@PermitAll
@RequestScoped
public class TossWebhook {

    private static final int LONGEST_ORDER_ID = 64;
    private static final int LONGEST_PAYMENT_KEY = 200;

    @Inject
    private Hints hints;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Received receive(@HeaderParam("Content-Length") String contentLength, InputStream body) throws IOException {
        JsonNode notice = read(RequestBody.read(body, contentLength));
        // Deposit notices carry their fields at the top, all others a whole payment in "data".
        JsonNode payment = notice.path("data").isObject() ? notice.path("data") : notice;
        hints.about(
                text(payment.path("orderId"), LONGEST_ORDER_ID), text(payment.path("paymentKey"), LONGEST_PAYMENT_KEY));
        return new Received(true);
    }

    private static JsonNode read(byte[] json) {
        try {
            return Json.lenient().readTree(json);
        } catch (IOException e) {
            throw Problem.of(400, "MALFORMED_JSON", "The body must be JSON");
        }
    }

    private static String text(JsonNode value, int longest) {
        return value.isTextual() && value.textValue().length() <= longest ? value.textValue() : null;
    }

    /** The answer to every notice that could be read. */
    public record Received(boolean received) {}
}
