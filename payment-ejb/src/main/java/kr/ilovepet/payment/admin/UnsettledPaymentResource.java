package kr.ilovepet.payment.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The unsettled payments, for admins. */
@Path("/payments/unsettled")
@Tag(name = "Payments, for admins")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UnsettledPaymentResource {

    @Inject
    private UnsettledPayments payments;

    /** One page of the list, those first that are unsettled the longest. */
    @GET
    @RolesAllowed("admin")
    @Operation(summary = "Payments whose outcome at Toss is not known yet, and orphan charges, longest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "No such page or size")
    public Page<UnsettledPayment> list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return payments.list(PageRequest.of(page, size));
    }
}
