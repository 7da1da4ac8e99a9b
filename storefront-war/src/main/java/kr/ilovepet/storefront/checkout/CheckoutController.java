package kr.ilovepet.storefront.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ilovepet.storefront.cart.Cart;
import kr.ilovepet.storefront.cart.CartView;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.orders.Order;
import kr.ilovepet.storefront.orders.OrderClient;
import kr.ilovepet.storefront.orders.OrderClient.Line;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** The review of the cart, and the form that places the order. */
@Controller
@RequestScoped
@MembersOnly
@Path("checkout")
public class CheckoutController {

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private OrderClient orders;

    @Inject
    private Flash flash;

    @GET
    public Response review() {
        CartView cart = currentCart.view();
        return cart.orderable() ? page(200, cart, CheckoutForm.create()) : Redirect.to("/cart");
    }

    /** Places the order of what is in the cart. */
    @POST
    public Response place(@Valid @BeanParam CheckoutForm form) {
        Cart cart = currentCart.current();
        if (cart.items().isEmpty()) {
            return Redirect.to("/cart");
        }
        if (!validation.accepts(form)) {
            return Redirect.to("/checkout");
        }
        List<Line> lines = cart.items().stream()
                .map(item -> new Line(item.productId(), item.quantity()))
                .toList();
        try {
            Order order = orders.prepare(lines, form.token());
            return Redirect.to("/orders/" + order.orderId() + "/pay");
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            return page(503, currentCart.view(cart), form);
        } catch (ServiceProblemException problem) {
            return refused(problem);
        }
    }

    /** The cart has changed since the page was shown, or something in it cannot be ordered. */
    private Response refused(ServiceProblemException problem) {
        if (problem.status() == 401 || problem.status() == 429) {
            throw problem;
        }
        if (problem.code().equals(SingleUseTokens.STILL_RUNNING)) {
            // A second click: the first one is placing the order, which will be on top of the list.
            return Redirect.to("/orders");
        }
        boolean cartChanged = problem.status() == 422 || problem.status() == 409;
        flash.failed(cartChanged ? "checkout.changed" : "checkout.refused");
        return Redirect.to(cartChanged ? "/checkout" : "/cart");
    }

    private Response page(int status, CartView cart, CheckoutForm form) {
        models.put("cart", cart);
        models.put("form", form);
        return Response.status(status).entity("checkout/checkout.html").build();
    }
}
