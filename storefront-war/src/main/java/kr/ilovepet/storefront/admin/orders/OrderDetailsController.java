package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** One order with its history, payment, refunds and messages, and the forms with which an admin changes it. */
@Controller
@RequestScoped
@Path("admin/orders/" + OrderDetailsController.ORDER_ID)
public class OrderDetailsController {

    static final String ORDER_ID = "{orderId: [0-9]{16,20}}";

    @Inject
    private OrderDetailsPage page;

    @Inject
    private AdminOrderClient client;

    @Inject
    private FormValidation validation;

    @Inject
    private SingleUseTokens formTokens;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @PathParam("orderId")
    private String orderId;

    @GET
    public Response order() {
        return page.show(200, client.order(orderId), null);
    }

    @POST
    @Path("cancel")
    public Response cancel(@Valid @BeanParam CancelOrderForm form) {
        return submit(
                new Action("cancel", "admin.order.done.cancel"), form, details -> {}, order("cancel", form::body));
    }

    @POST
    @Path("refund")
    public Response refund(@Valid @BeanParam RefundForm form) {
        return submit(
                new Action("refund", "admin.order.done.refund"),
                form,
                details -> form.check(details, validation),
                order("refunds", form::body));
    }

    @POST
    @Path("restock")
    public Response restock(@Valid @BeanParam RestockForm form) {
        return submit(
                new Action("restock", "admin.order.done.restock"),
                form,
                details -> form.check(details, validation),
                order("restock", form::body));
    }

    @POST
    @Path("attention/{reason: [A-Z_]{1,40}}/resolve")
    public Response resolve(@Valid @BeanParam ResolveAttentionForm form) {
        String path = "attention/" + form.reason() + "/resolve";
        return submit(
                new Action(path, "admin.order.done.resolve"), form, details -> {}, order(path, details -> form.body()));
    }

    @POST
    @Path("refunds/{cancelRequestId: [A-Za-z0-9_-]{1,64}}/outcome")
    public Response outcome(@Valid @BeanParam RefundOutcomeForm form) {
        return submit(
                new Action(form.action(), "admin.order.done.outcome"),
                form,
                details -> {},
                (details, key) ->
                        client.recordOutcome(details.order().paymentId(), form.cancelRequestId(), form.body()));
    }

    /**
     * Changes the order.
     *
     * @param what last part of the path of the order service's API
     * @param body makes the body of the request of a valid form
     */
    private BiConsumer<AdminOrderDetails, String> order(
            String what, Function<AdminOrderDetails, Map<String, Object>> body) {
        return (details, key) -> client.act(orderId, what, body.apply(details), key);
    }

    /**
     * Checks a form against the order, does what it asks for, and shows it again with its errors where that is not
     * possible.
     *
     * @param check adds the errors that only the order tells
     * @param change sends the request of a valid form, once for the idempotency key that it is given
     */
    private Response submit(
            Action action,
            SingleUseForm form,
            Consumer<AdminOrderDetails> check,
            BiConsumer<AdminOrderDetails, String> change) {
        validation.accepts(form);
        AdminOrderDetails details;
        try {
            details = client.order(orderId);
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            return page.showUnsaved(503, orderId, action.page(), form);
        }
        check.accept(details);
        if (!form.valid()) {
            return page.show(400, details, form);
        }
        return switch (formTokens.submit(request, form, key -> change.accept(details, key))) {
            case DONE -> {
                flash.done(action.done());
                yield Redirect.to("/admin/orders/" + orderId);
            }
            case SUBMITTED_BEFORE -> {
                flash.failed("form.submittedBefore");
                yield Redirect.to("/admin/orders/" + orderId);
            }
            case UNKNOWN -> page.show(503, details, form);
            case REFUSED -> page.show(409, latest(details), form);
        };
    }

    /** The order as it is now; as it was before where that cannot be had. */
    private AdminOrderDetails latest(AdminOrderDetails before) {
        try {
            return client.order(orderId);
        } catch (ServiceUnavailableException unavailable) {
            return before;
        }
    }

    /**
     * What a form does.
     *
     * @param page last part of the address of its form
     * @param done key of the text that says that it was done
     */
    private record Action(String page, String done) {}
}
