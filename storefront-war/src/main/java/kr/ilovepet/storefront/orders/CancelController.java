package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.orders.OrderProgress.View;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** Canceling an own order: a page that tells the consequences and asks for a reason. */
@Controller
@RequestScoped
@MembersOnly
@Path("orders/{orderId: [A-Za-z0-9_-]{6,64}}/cancel")
public class CancelController {

    private static final Logger LOG = Logger.getLogger(CancelController.class.getName());

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private OrderClient orders;

    @Inject
    private Flash flash;

    @PathParam("orderId")
    private String orderId;

    /** Asks for a reason; for an order that cannot be canceled it leads to the page of the order. */
    @GET
    public Response ask() {
        Order order = orders.order(orderId);
        if (order.cancelable()) {
            return page(200, order, new CancelForm());
        }
        flash.failed(notNow(order.phase()));
        return Redirect.to(orderPage());
    }

    /**
     * Cancels the order. A second click is harmless: the order service responds with the state that the first one led
     * to.
     */
    @POST
    public Response cancel(@Valid @BeanParam CancelForm form) {
        if (validation.accepts(form) && form.lacksDetail()) {
            validation.reject(form, "detail", "cancel.detail.missing");
        }
        if (!form.valid()) {
            return page(400, orderIfThere(), form);
        }
        try {
            return done(orders.cancel(orderId, form.reasonText()));
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "It is unknown whether an order was canceled: {0}", unavailable.getMessage());
            return unknown(form);
        } catch (ServiceProblemException problem) {
            return refused(form, problem);
        }
    }

    private Response done(Order order) {
        flash.done(order.phase() == OrderPhase.REFUNDING ? "cancel.done.refunding" : "cancel.done");
        return Redirect.to(orderPage());
    }

    /** Where only the response was lost, the order shows whether it was canceled. */
    private Response unknown(CancelForm form) {
        Order order = orderIfThere();
        boolean happened = order != null && (order.phase() == OrderPhase.REFUNDING || order.canceled());
        if (happened) {
            return done(order);
        }
        validation.reject(form, "cancel.unavailable");
        return page(503, order, form);
    }

    private Response refused(CancelForm form, ServiceProblemException problem) {
        if (problem.status() == 400) {
            validation.reject(form, "detail", "cancel.detail.refused");
            return page(400, orderIfThere(), form);
        }
        if (problem.status() != 409) {
            throw problem;
        }
        Order order = orderIfThere();
        OrderPhase phase = order == null ? OrderPhase.of(problem.member("state")) : order.phase();
        String why = problem.code().equals("REFUND_RUNNING") ? "cancel.refundRunning" : notNow(phase);
        if (order != null && !order.cancelable()) {
            return showOrder(order, why);
        }
        validation.reject(form, why);
        return page(409, order, form);
    }

    /** The order in its state, with the reason why it is not canceled. */
    private Response showOrder(Order order, String why) {
        Instant now = Instant.now();
        models.put("notice", why);
        models.put("progress", new OrderProgress(order, View.ORDER, now, now, null, null, null));
        return Response.status(409).entity("orders/order.html").build();
    }

    /** The order, or null while the service is unavailable: the form is shown all the same. */
    private Order orderIfThere() {
        try {
            return orders.order(orderId);
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "The page to cancel is shown without its order: {0}", unavailable.getMessage());
            return null;
        }
    }

    private Response page(int status, Order order, CancelForm form) {
        models.put("orderId", orderId);
        models.put("order", order);
        models.put("reasons", CancelReason.values());
        models.put("form", form);
        return Response.status(status).entity("orders/cancel.html").build();
    }

    private String orderPage() {
        return "/orders/" + orderId;
    }

    /** The key of the text that says why an order in a phase is not canceled. */
    static String notNow(OrderPhase phase) {
        return "cancel.notNow." + phase;
    }
}
