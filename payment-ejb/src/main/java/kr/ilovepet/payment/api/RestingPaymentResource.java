package kr.ilovepet.payment.api;

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

/** The payments that rest, and those whose charge nobody wants, for admins. */
@Path("/payments/resting")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RestingPaymentResource {

    @Inject
    private RestingPayments payments;

    @GET
    @RolesAllowed("admin")
    public Page<RestingPayment> resting(@QueryParam("page") String page, @QueryParam("size") String size) {
        return payments.list(PageRequest.of(page, size));
    }
}
