package kr.ilovepet.payment.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Payments, to their owner and to admins; to everybody else they do not exist. */
@Path("/payments/{paymentId}")
@RolesAllowed({"customer", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PaymentResource {

    @Inject
    private PaymentReader payments;

    @Inject
    private JsonWebToken caller;

    @PathParam("paymentId")
    private String paymentId;

    @GET
    public PaymentView payment() {
        return PaymentView.of(visible());
    }

    /** Every call to Toss for this payment, oldest first. */
    @GET
    @Path("logs")
    public PaymentLogView logs() {
        return PaymentLogView.of(payments.logs(visible()));
    }

    private Payment visible() {
        return payments.payment(paymentId)
                .filter(payment -> caller.getGroups().contains("admin") || owns(payment))
                .orElseThrow(() -> Problem.notFound("There is no such payment"));
    }

    private boolean owns(Payment payment) {
        return Long.toString(payment.userId()).equals(caller.getSubject());
    }
}
