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
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.orders.OrderProgress.View;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Redirect;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The pages of a member's orders: the list, one order, and paying it. */
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
    private TossWidget toss;

    @Inject
    private CheckoutSession purchase;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private HttpServletRequest request;

    @GET
    public String list(@QueryParam("page") String page) {
        models.put("list", orders.orders(SubmittedValues.page(page)).existing());
        return "orders/list.html";
    }

    @GET
    @Path(ORDER_ID)
    public String order(@PathParam("orderId") String orderId, @QueryParam("since") String since) {
        Order order = orders.orderSoon(orderId);
        CompletableFuture<Payment> payment = orders.paymentAsync(order, currentCaller.get());
        if (order.phase() == OrderPhase.CONFIRMED) {
            // What was bought has left the cart.
            currentCart.forgetCount();
        }
        models.put(
                "progress",
                new OrderProgress(
                        order,
                        View.ORDER,
                        WaitingSince.parse(since),
                        Instant.now(),
                        ServiceClient.await(payment),
                        null,
                        null));
        return "orders/order.html";
    }

    /**
     * Waits until the order can be paid, then shows the payment widget; an order past that is shown on its own page.
     */
    @GET
    @Path(ORDER_ID + "/pay")
    public Response pay(@PathParam("orderId") String orderId, @QueryParam("since") String since) {
        Order order = orders.orderSoon(orderId);
        SignedInMember member = SignedInMember.in(request).orElseThrow();
        OrderProgress progress = new OrderProgress(
                order,
                View.PAY,
                WaitingSince.parse(since),
                Instant.now(),
                null,
                toss.of(order, member, mvc.getLocale()),
                null);
        if (progress.pastPayment()) {
            return Redirect.to("/orders/" + orderId);
        }
        purchase.begin(request.getSession(), orderId);
        models.put("progress", progress);
        return Response.ok("orders/pay.html").build();
    }
}
