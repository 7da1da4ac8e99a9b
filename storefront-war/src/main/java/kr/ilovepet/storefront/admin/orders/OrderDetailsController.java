package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import kr.ilovepet.storefront.admin.form.SingleUseTokens;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Redirect;

/** One order with its history, payment, refunds and messages, and the forms with which an admin helps it on. */
@Controller
@RequestScoped
@Path("admin/orders/{orderId: [0-9]{16,20}}")
public class OrderDetailsController {

    private static final String REASON = "{reason: [A-Z_]{1,40}}";

    @Inject
    private Models models;

    @Inject
    private AdminOrderClient client;

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
        return page(200, client.order(orderId), SubmittedForm.blank());
    }

    @POST
    @Path("cancel")
    public Response cancel(MultivaluedMap<String, String> fields) {
        return act("cancel", "cancel", "admin.order.done.cancel", fields, OrderForms::cancel);
    }

    @POST
    @Path("refund")
    public Response refund(MultivaluedMap<String, String> fields) {
        return act("refund", "refunds", "admin.order.done.refund", fields, OrderForms::refund);
    }

    @POST
    @Path("restock")
    public Response restock(MultivaluedMap<String, String> fields) {
        return act("restock", "restock", "admin.order.done.restock", fields, OrderForms::restock);
    }

    @POST
    @Path("attention/" + REASON + "/resolve")
    public Response resolve(@PathParam("reason") String reason, MultivaluedMap<String, String> fields) {
        return act(
                "resolve-" + reason,
                "attention/" + reason + "/resolve",
                "admin.order.done.resolve",
                fields,
                (form, order) -> Map.of("note", form.required("note", OrderForms.LONGEST_REASON)));
    }

    /** Sends the command that nobody has answered once more; harmless however often. */
    @POST
    @Path("repeat")
    public Response repeat(MultivaluedMap<String, String> fields) {
        try {
            client.repeat(orderId);
            flash.done("admin.order.done.repeat", orderId);
        } catch (ServiceUnavailableException unavailable) {
            flash.failed("error.unavailable");
        } catch (ServiceProblemException problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            flash.failed("admin.order.nothingAwaited", orderId);
        }
        return Redirect.to(SagaQuery.sentFrom(fields.getFirst("back")).orElse("/admin/orders/" + orderId));
    }

    /** Reads a form, does what it asks for, and shows it again with what was typed where that is not possible. */
    private Response act(
            String name,
            String api,
            String done,
            MultivaluedMap<String, String> fields,
            BiFunction<SubmittedForm, AdminOrderDetails, Map<String, Object>> reading) {
        SubmittedForm form = SubmittedForm.sent(name, fields, Language.of(request));
        AdminOrderDetails order;
        try {
            order = client.order(orderId);
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(api, form);
        }
        Map<String, Object> body = reading.apply(form, order);
        if (!form.valid()) {
            return page(400, order, form);
        }
        return switch (formTokens.send(request, form, key -> client.act(orderId, api, body, key))) {
            case DONE -> {
                flash.done(done);
                yield Redirect.to("/admin/orders/" + orderId);
            }
            case SENT_BEFORE -> {
                flash.failed("admin.form.twice");
                yield Redirect.to("/admin/orders/" + orderId);
            }
            case UNKNOWN -> page(503, order, form);
            case REFUSED -> page(409, latest(order), form);
        };
    }

    /** The order as it is now; as it was where that cannot be had. */
    private AdminOrderDetails latest(AdminOrderDetails before) {
        try {
            return client.order(orderId);
        } catch (ServiceUnavailableException unavailable) {
            return before;
        }
    }

    /** What was typed, while the order itself cannot be shown. */
    private Response unsavedPage(String api, SubmittedForm form) {
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");
        models.put("orderId", orderId);
        models.put("action", api.equals("refunds") ? "refund" : api);
        models.put("quantities", OrderForms.typedQuantities(form));
        models.put("form", form);
        models.put(SingleUseTokens.KEY, formTokens.issue(request));
        return Response.status(503).entity("admin/orders/unsaved.html").build();
    }

    private Response page(int status, AdminOrderDetails order, SubmittedForm form) {
        String paymentId = order.order().paymentId();
        CompletableFuture<ListPage<MemberSummary>> member = order.userId() == null
                ? CompletableFuture.completedFuture(new ListPage<>(null, null, null, null))
                : client.members(order.userId().toString());
        models.put("details", order);
        models.put("form", form);
        models.put(SingleUseTokens.KEY, formTokens.issue(request));
        if (paymentId != null) {
            CompletableFuture<AdminPayment> payment = client.payment(paymentId);
            CompletableFuture<ListPage<TossCall>> calls = client.calls(paymentId);
            models.put("payment", ServiceResult.of(payment));
            models.put("calls", ServiceResult.of(calls));
        }
        ServiceResult<ListPage<MemberSummary>> found = ServiceResult.of(member);
        models.put(
                "member",
                found.unavailable()
                        ? null
                        : found.value().items().stream()
                                .filter(row -> order.userId() != null && row.userId() == order.userId())
                                .findFirst()
                                .orElse(null));
        return Response.status(status).entity("admin/orders/order.html").build();
    }
}
