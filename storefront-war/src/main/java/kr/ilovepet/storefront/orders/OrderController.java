package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import kr.ilovepet.storefront.orders.Progress.View;
import kr.ilovepet.storefront.security.Callers;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.security.SignedIn;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Redirect;

/** A member's orders, one of them, and the page where it is paid. */
@Controller
@RequestScoped
@MembersOnly
@Path("orders")
public class OrderController {

    private static final String ORDER_ID = "{orderId: [A-Za-z0-9_-]{6,64}}";

    @Inject
    private Models models;

    @Inject
    private MvcContext mvc;

    @Inject
    private OrderClient orders;

    @Inject
    private TossForms toss;

    @Inject
    private Purchase purchase;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    public String list(@QueryParam("page") String page) {
        models.put("list", orders.orders(page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0));
        return "orders/list.html";
    }

    @GET
    @Path(ORDER_ID)
    public String order(@PathParam("orderId") String orderId, @QueryParam("since") String since) {
        Order order = orders.order(orderId);
        Payment payment = ServiceClient.await(orders.paymentLater(order, callers.current()));
        purchase.finish(request.getSession(), order, callers.current());
        models.put("progress", new Progress(
                order, View.ORDER, Since.parse(since), Instant.now(), payment, null, null, false));
        return "orders/order.html";
    }

    /** Waits until the order can be paid, then shows the payment widget; an order that went on has its own page. */
    @GET
    @Path(ORDER_ID + "/pay")
    public Response pay(@PathParam("orderId") String orderId, @QueryParam("since") String since) {
        Order order = orders.order(orderId);
        SignedIn member = SignedIn.in(request).orElseThrow();
        Progress progress = new Progress(
                order, View.PAY, Since.parse(since), Instant.now(), null, toss.of(order, member, mvc.getLocale()),
                null, false);
        if (progress.belongsElsewhere()) {
            return Redirect.to("/orders/" + orderId);
        }
        purchase.begin(request.getSession(), orderId);
        models.put("progress", progress);
        return Response.ok("orders/pay.html").build();
    }
}
