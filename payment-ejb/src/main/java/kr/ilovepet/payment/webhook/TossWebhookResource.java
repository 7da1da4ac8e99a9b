package kr.ilovepet.payment.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.rest.RequestBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Takes Toss's notifications (Toss, webhooks). They are not signed, so that anybody can send one: a notification is no
 * more than a reason to ask Toss, and the response is 200 whether the payment is known or not.
 */
@Path("/payments/webhooks/toss")
@PermitAll
@Tag(name = "Toss webhook")
@ApplicationScoped
public class TossWebhookResource {

    @Inject
    private WebhookLimit limit;

    @Inject
    private WebhookNotifications notifications;

    /** Takes any notification; one that names no payment changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a notification of Toss",
            description = "Anybody may send one; Toss is asked before anything changes.")
    @APIResponse(responseCode = "200", description = "Read; the payment may be known or not")
    @APIResponse(responseCode = "400", description = "No JSON")
    @APIResponse(responseCode = "413", description = "Too long")
    @APIResponse(responseCode = "429", description = "Too many notifications (TOO_MANY_REQUESTS); see Retry-After")
    public Received receive(
            @HeaderParam("Content-Length") String contentLength,
            @Parameter(hidden = true) @HeaderParam(ClientAddress.HEADER) String forwardedFor,
            InputStream body)
            throws IOException {
        limit.count(ClientAddress.ofForwardedFor(forwardedFor));
        JsonNode notification = read(RequestBody.read(body, contentLength));
        // Notifications of deposits have their fields at the top, all others a whole payment in "data".
        JsonNode payment = notification.path("data").isObject() ? notification.path("data") : notification;
        notifications.received(new WebhookNotification(text(payment, "orderId"), text(payment, "paymentKey")));
        return new Received(true);
    }

    private static JsonNode read(byte[] json) {
        try {
            return Json.lenient().readTree(json);
        } catch (IOException e) {
            throw Problem.of(400, "MALFORMED_JSON", "The body must be JSON");
        }
    }

    private static Optional<String> text(JsonNode payment, String field) {
        return Optional.ofNullable(payment.path(field).textValue());
    }

    /**
     * The response to every notification that could be read.
     *
     * @param received always true
     */
    public record Received(boolean received) {}
}
