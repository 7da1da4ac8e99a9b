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
import kr.ilovepet.storefront.admin.form.Form;
import kr.ilovepet.storefront.admin.form.OneTime;
import kr.ilovepet.storefront.admin.saga.SagaWindow;
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.Rows;
import kr.ilovepet.storefront.services.ServiceAway;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Redirect;

/** One order with its history, payment, refunds and messages, and the forms with which an admin helps it on. */
@Controller
@RequestScoped
@Path("admin/orders/{orderId: [0-9]{16,20}}")
public class OrderCaseController {

    private static final String REASON = "{reason: [A-Z_]{1,40}}";

    @Inject
    private Models models;

    @Inject
    private OrderDesk desk;

    @Inject
    private OneTime oneTime;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @PathParam("orderId")
    private String orderId;

    @GET
    public Response order() {
        return page(200, desk.order(orderId), Form.blank());
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
                "resolve-" + reason, "attention/" + reason + "/resolve", "admin.order.done.resolve", fields,
                (form, order) -> Map.of("note", form.required("note", OrderForms.LONGEST_REASON)));
    }

    /** Sends the command that nobody has answered once more; harmless however often. */
    @POST
    @Path("repeat")
    public Response repeat(MultivaluedMap<String, String> fields) {
        try {
            desk.repeat(orderId);
            flash.done("admin.order.done.repeat", orderId);
        } catch (ServiceAway away) {
            flash.failed("error.away");
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            flash.failed("admin.order.nothingAwaited", orderId);
        }
        return Redirect.to(SagaWindow.sentFrom(fields.getFirst("back")).orElse("/admin/orders/" + orderId));
    }

    /** Reads a form, does what it asks for, and shows it again with what was typed where that is not possible. */
    private Response act(
            String name, String api, String done, MultivaluedMap<String, String> fields,
            BiFunction<Form, OrderCase, Map<String, Object>> reading) {
        Form form = Form.sent(name, fields, Language.of(request));
        OrderCase order;
        try {
            order = desk.order(orderId);
        } catch (ServiceAway away) {
            return unsavedPage(api, form);
        }
        Map<String, Object> body = reading.apply(form, order);
        if (!form.valid()) {
            return page(400, order, form);
        }
        return switch (oneTime.send(request, form, key -> desk.act(orderId, api, body, key))) {
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
    private OrderCase latest(OrderCase before) {
        try {
            return desk.order(orderId);
        } catch (ServiceAway away) {
            return before;
        }
    }

    /** What was typed, while the order itself cannot be shown. */
    private Response unsavedPage(String api, Form form) {
        form.wrong(Form.WHOLE, "error.away");
        models.put("orderId", orderId);
        models.put("action", api.equals("refunds") ? "refund" : api);
        models.put("pieces", OrderForms.typedPieces(form));
        models.put("form", form);
        models.put(OneTime.KEY, oneTime.issue(request));
        return Response.status(503).entity("admin/orders/unsaved.html").build();
    }

    private Response page(int status, OrderCase order, Form form) {
        String paymentId = order.order().paymentId();
        CompletableFuture<Rows<MemberRow>> member = order.userId() == null
                ? CompletableFuture.completedFuture(new Rows<>(null, null, null, null))
                : desk.members(order.userId().toString());
        models.put("case", order);
        models.put("form", form);
        models.put(OneTime.KEY, oneTime.issue(request));
        if (paymentId != null) {
            CompletableFuture<PaymentFile.Payment> payment = desk.payment(paymentId);
            CompletableFuture<Rows<PaymentFile.Call>> calls = desk.calls(paymentId);
            models.put("payment", Part.of(payment));
            models.put("calls", Part.of(calls));
        }
        Part<Rows<MemberRow>> found = Part.of(member);
        models.put("member", found.away() ? null : found.value().items().stream()
                .filter(row -> order.userId() != null && row.userId() == order.userId())
                .findFirst()
                .orElse(null));
        return Response.status(status).entity("admin/orders/order.html").build();
    }
}
