package kr.ilovepet.storefront.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.orders.CheckoutSession;
import kr.ilovepet.storefront.orders.Order;
import kr.ilovepet.storefront.orders.OrderClient;
import kr.ilovepet.storefront.orders.OrderPhase;
import kr.ilovepet.storefront.orders.TossOrderIds;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.security.PaymentReturns;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Redirect;

/**
 * The addresses to which Toss sends the shopper back. Their parameters come from the browser and prove nothing; that
 * the shopper set out from this shop is proven by the token in the address of success.
 */
@Controller
@RequestScoped
@MembersOnly
@Path("checkout")
public class PaymentReturnController {

    private static final Logger LOG = Logger.getLogger(PaymentReturnController.class.getName());
    private static final String ORDER_ID = "[A-Za-z0-9_-]{6,64}";
    private static final String PAYMENT_KEY = "[A-Za-z0-9_-]{1,200}";

    @Inject
    private Models models;

    @Inject
    private OrderClient orders;

    @Inject
    private CheckoutSession purchase;

    @Inject
    private TossOrderIds names;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PaymentReturns returns;

    /**
     * Confirms the payment and leads to the order's page at once, so that the payment key leaves the address bar. A
     * second visit is harmless: the order service responds the same and nothing is charged twice.
     */
    @GET
    @Path("success/{token}")
    public Response success(
            @PathParam("token") String token,
            @QueryParam("paymentKey") String paymentKey,
            @QueryParam("orderId") String tossOrderId,
            @QueryParam("amount") String amount) {
        String orderId = names.orderId(tossOrderId);
        if (!complete(paymentKey, orderId, amount)) {
            throw new NotFoundException();
        }
        SignedInMember member = SignedInMember.in(request).orElseThrow();
        if (!returns.accepts(member, orderId, token)) {
            LOG.log(Level.WARNING, "Somebody came back from a payment that was not begun here, of order {0}", orderId);
            return mismatch(orderId);
        }
        try {
            orders.confirm(orderId, paymentKey, Long.parseLong(amount));
        } catch (ServiceUnavailableException unavailable) {
            return later(unavailable);
        } catch (ServiceProblemException problem) {
            return refused(problem, orderId);
        }
        return Redirect.to("/orders/" + orderId);
    }

    private Response later(Exception reason) {
        LOG.log(Level.WARNING, "A payment could not be handed in yet: {0}", reason.getMessage());
        models.put("again", LocalPath.of(request));
        return Response.status(503).entity("checkout/unconfirmed.html").build();
    }

    /** Shows what went wrong at Toss, and a link to try again while the order can still be paid. */
    @GET
    @Path("fail")
    public String fail(@QueryParam("code") String code, @QueryParam("orderId") String tossOrderId) {
        models.put("code", code != null && code.matches("[A-Z0-9_]{1,60}") ? code : "");
        models.put("order", stillPayable(names.orderId(tossOrderId)));
        return "checkout/fail.html";
    }

    private static boolean complete(String paymentKey, String orderId, String amount) {
        return paymentKey != null
                && paymentKey.matches(PAYMENT_KEY)
                && orderId != null
                && orderId.matches(ORDER_ID)
                && amount != null
                && amount.matches("\\d{1,15}");
    }

    /**
     * An order of somebody else is not found; in another state its page shows that state; one that still waits for what
     * a refused payment had taken can be confirmed a moment later; everything else is a mismatch.
     */
    private Response refused(ServiceProblemException problem, String orderId) {
        if (problem.status() == 401 || problem.status() == 403 || problem.status() == 404) {
            throw problem;
        }
        if (problem.status() == 409 && "WRONG_STATE".equals(problem.code())) {
            return Redirect.to("/orders/" + orderId);
        }
        if (problem.status() == 409 && "RESTOCK_RUNNING".equals(problem.code())) {
            return later(problem);
        }
        LOG.log(Level.WARNING, "A payment did not fit its order: {0}", problem.getMessage());
        return mismatch(orderId);
    }

    private Response mismatch(String orderId) {
        models.put("orderId", orderId);
        return Response.status(400).entity("checkout/mismatch.html").build();
    }

    /** The order to try again with: the one that Toss names, else the one this browser set out to pay. */
    private Order stillPayable(String named) {
        String orderId = named != null && named.matches(ORDER_ID) ? named : purchase.orderId(request.getSession());
        if (orderId == null) {
            return null;
        }
        try {
            Order order = orders.order(orderId);
            return order.phase() == OrderPhase.PAYABLE ? order : null;
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            LOG.log(Level.INFO, "No order to pay again: {0}", failure.getMessage());
            return null;
        }
    }
}
