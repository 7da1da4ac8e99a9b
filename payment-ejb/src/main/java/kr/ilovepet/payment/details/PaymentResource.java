package kr.ilovepet.payment.details;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.OptionalLong;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.security.VerifiedToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A payment, for its owner and for admins; for everybody else it does not exist. */
@Path("/payments/{paymentId}")
@Tag(name = "Payments")
@RolesAllowed({"customer", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PaymentResource {

    @Inject
    private PaymentReader payments;

    @Context
    private SecurityContext security;

    @PathParam("paymentId")
    private String paymentId;

    /** The payment with its state and receipt. */
    @GET
    @Operation(summary = "A payment")
    @APIResponse(responseCode = "200", description = "The payment")
    @APIResponse(responseCode = "404", description = "Unknown, or another member's")
    public PaymentView payment() {
        return PaymentView.of(visible());
    }

    /** Every call to Toss for this payment, oldest first. */
    @GET
    @Path("logs")
    @Operation(summary = "The calls to Toss for a payment, oldest first")
    @APIResponse(responseCode = "200", description = "The calls, 500 at most")
    @APIResponse(responseCode = "404", description = "Unknown, or another member's")
    public PaymentLogView logs() {
        return PaymentLogView.of(payments.logs(visible()));
    }

    private Payment visible() {
        return payments.payment(paymentId)
                .filter(payment -> security.isUserInRole("admin") || owns(payment))
                .orElseThrow(() -> Problem.notFound("There is no such payment"));
    }

    private boolean owns(Payment payment) {
        return VerifiedToken.of(security).member().equals(OptionalLong.of(payment.userId()));
    }
}
