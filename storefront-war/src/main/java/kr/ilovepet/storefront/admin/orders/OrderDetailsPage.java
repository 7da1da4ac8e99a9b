package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.admin.audit.AuditClient;
import kr.ilovepet.storefront.admin.audit.AuditQuery;
import kr.ilovepet.storefront.admin.audit.AuditSource;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** Puts together what the page of an order shows, from all services that know something of it. */
@RequestScoped
public class OrderDetailsPage {

    @Inject
    private Models models;

    @Inject
    private AdminOrderClient client;

    @Inject
    private AuditClient audit;

    @Inject
    private SingleUseTokens formTokens;

    @Inject
    private HttpServletRequest request;

    /**
     * The page; or the submitted form alone, where it is about a refund that the page does not have: because nothing
     * more can be said of it, or the payment service is away.
     *
     * @param submitted the form that was submitted from it; null for none
     */
    Response show(int status, AdminOrderDetails details, WebForm submitted) {
        CompletableFuture<ListPage<MemberSummary>> members = details.userId() == null
                ? null
                : client.members(details.userId().toString());
        List<OpenRefund> stuckRefunds = putPayment(details.order().paymentId());
        if (submitted instanceof RefundOutcomeForm outcome && !outcome.isAboutOneOf(stuckRefunds)) {
            return showUnsaved(status, details.order().orderId(), outcome.action(), outcome);
        }
        models.put("details", details);
        models.put("forms", new OrderForms(submitted));
        models.put(SingleUseTokens.FIELD, formTokens.issue(request));
        models.put(
                "audit",
                audit.find(AuditQuery.of(
                        AuditSource.ORDERS, "order", details.order().orderId())));
        models.put("member", members == null ? null : member(ServiceResult.of(members), details.userId()));
        return Response.status(status).entity("admin/orders/order.html").build();
    }

    /**
     * The submitted form alone, where the page of the order cannot be shown, or has no place for it.
     *
     * @param action last part of the address that the form is submitted to
     */
    Response showUnsaved(int status, String orderId, String action, WebForm submitted) {
        models.put("orderId", orderId);
        models.put("action", action);
        models.put("form", submitted);
        models.put(SingleUseTokens.FIELD, formTokens.issue(request));
        return Response.status(status).entity("admin/orders/unsaved.html").build();
    }

    /** What the payment service knows; the refunds among it about which a person may say something. */
    private List<OpenRefund> putPayment(String paymentId) {
        if (paymentId == null) {
            return List.of();
        }
        CompletableFuture<AdminPayment> payment = client.payment(paymentId);
        CompletableFuture<ListPage<TossCall>> calls = client.calls(paymentId);
        CompletableFuture<ListPage<OpenRefund>> refunds = client.refunds(paymentId);
        models.put("payment", ServiceResult.of(payment));
        models.put("calls", ServiceResult.of(calls));
        List<OpenRefund> stuckRefunds = stuck(ServiceResult.of(refunds));
        models.put("stuckRefunds", stuckRefunds);
        return stuckRefunds;
    }

    /** Those about which a person may say something, or has. */
    private static List<OpenRefund> stuck(ServiceResult<ListPage<OpenRefund>> refunds) {
        return refunds.unavailable()
                ? List.of()
                : refunds.value().items().stream()
                        .filter(OpenRefund::recordable)
                        .toList();
    }

    private static MemberSummary member(ServiceResult<ListPage<MemberSummary>> found, long userId) {
        return found.unavailable()
                ? null
                : found.value().items().stream()
                        .filter(member -> member.userId() == userId)
                        .findFirst()
                        .orElse(null);
    }
}
