package kr.ilovepet.payment.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ilovepet.payment.domain.Cancellation.Outcome;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cancellations of one payment, for admins. */
@Path("/payments/{paymentId}/cancellations")
@RolesAllowed("admin")
@Tag(name = "Payments, for admins")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CancellationResource {

    @Inject
    private Cancellations cancellations;

    @PathParam("paymentId")
    private String paymentId;

    /** All of them, oldest first. */
    @GET
    @Operation(summary = "The requests to give money of a payment back, oldest first")
    @APIResponse(responseCode = "200", description = "The requests")
    @APIResponse(responseCode = "404", description = "There is no such payment")
    public Listed list() {
        return new Listed(cancellations.of(paymentId));
    }

    /** Has Toss asked once more, and the outcome recorded that a person names, if Toss bears it out. */
    @POST
    @Path("{cancelRequestId}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what became of a refund to which Toss has no answer",
            description = "Toss is asked once more; what its list does not bear out is not done.")
    @APIResponse(
            responseCode = "202",
            description = "Toss is asked; the cancellation as it is until then",
            content = @Content(schema = @Schema(implementation = CancellationView.class)))
    @APIResponse(responseCode = "400", description = "The outcome or the note is missing")
    @APIResponse(responseCode = "404", description = "There is no such payment or cancellation")
    @APIResponse(responseCode = "409", description = "NOT_RECORDABLE: Toss has decided, or may yet decide, by itself")
    public Response record(@PathParam("cancelRequestId") String cancelRequestId, @NotNull @Valid RecordedOutcome said) {
        return Response.accepted(cancellations.recordOutcome(
                        paymentId, cancelRequestId, Outcome.valueOf(said.outcome()), said.note()))
                .build();
    }

    /** The cancellations of a payment. */
    public record Listed(List<CancellationView> items) {}

    /**
     * What a person says became of a refund.
     *
     * @param outcome REFUNDED: a part of this amount went back at Toss another way since it was asked for;
     *     NOT_REFUNDED: nothing went back, and the request is given up
     * @param note how the person knows
     */
    public record RecordedOutcome(
            @NotNull @Pattern(regexp = "REFUNDED|NOT_REFUNDED", message = "must be REFUNDED or NOT_REFUNDED")
            String outcome,

            @VisibleText @PlainText @Size(max = 500) String note) {}
}
