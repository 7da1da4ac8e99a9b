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
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.cart.CartView;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
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

/** The review of the cart, and the form that places the order: what was shown is ordered, or is asked about again. */
@Controller
@RequestScoped
@MembersOnly
@Path("checkout")
public class CheckoutController {

    private static final Logger LOG = Logger.getLogger(CheckoutController.class.getName());
    private static final String CHANGED = "checkout.changed";
    private static final String TOO_LITTLE = "checkout.tooLittle";

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private CatalogClient catalog;

    @Inject
    private OrderClient orders;

    @Inject
    private Flash flash;

    @GET
    public Response review() {
        CartView cart = currentCart.view();
        return cart.orderable() ? page(200, cart, CheckoutForm.showing(Reviewed.of(cart)), null) : toCart(cart);
    }

    /** Places the order of what was shown. */
    @POST
    public Response place(@Valid @BeanParam CheckoutForm form) {
        if (!validation.accepts(form)) {
            flash.failed(CHANGED);
            return Redirect.to("/checkout");
        }
        Reviewed reviewed = form.reviewed();
        Map<Long, Product> products = products(reviewed);
        if (products != null && !reviewed.stillHolds(products)) {
            return askAgain(reviewed, products);
        }
        List<Line> lines = reviewed.lines().stream()
                .map(line -> new Line(line.productId(), line.quantity()))
                .toList();
        try {
            Order order = orders.prepare(lines, reviewed.total(), reviewed.cartVersion(), form.token());
            return Redirect.to("/orders/" + order.orderId() + "/pay");
        } catch (ServiceUnavailableException unavailable) {
            if (products == null) {
                // Nothing can be shown with the prices of now; the page for this holds the form and its token.
                throw unavailable;
            }
            validation.reject(form, "error.unavailable");
            return page(503, reviewed.cart(products), form, null);
        } catch (ServiceProblemException problem) {
            return refused(problem, form, reviewed, products);
        }
    }

    /**
     * What the catalog says about what was shown; null where it does not answer. Then the order service sees to it that
     * the amount is what was shown.
     */
    private Map<Long, Product> products(Reviewed reviewed) {
        try {
            return catalog.known(reviewed.productIds());
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "An order is placed without a look at prices: {0}", unavailable.getMessage());
            return null;
        }
    }

    private Response refused(
            ServiceProblemException problem, CheckoutForm form, Reviewed reviewed, Map<Long, Product> products) {
        switch (problem.code()) {
            case SingleUseTokens.STILL_RUNNING:
                // A second click: the first one is placing the order, which will be on top of the list.
                return Redirect.to("/orders");
            case "CART_CHANGED":
                return askAgain(reviewed, products == null ? Map.of() : products);
            case "BELOW_MINIMUM_AMOUNT":
                return tooLittle(problem.member("minimumAmount"), form, reviewed, products);
            default:
                if (problem.status() == 401 || problem.status() == 429) {
                    throw problem;
                }
                flash.failed("checkout.refused");
                return Redirect.to("/cart");
        }
    }

    /** Shows the cart as it is now, with what is another than it was, and a new form. */
    private Response askAgain(Reviewed before, Map<Long, Product> products) {
        CartView cart = currentCart.view();
        if (!cart.orderable()) {
            return toCart(cart);
        }
        List<ReviewChange> changes = ReviewChange.between(before, cart, products);
        models.put("changes", changes);
        models.put("totalBefore", before.total());
        String notice = changes.isEmpty() ? "checkout.orderedBefore" : CHANGED;
        return page(409, cart, CheckoutForm.showing(Reviewed.of(cart)), notice);
    }

    /** What was shown, again, and the form keeps its token; the cart says it where the prices of now are not known. */
    private Response tooLittle(String least, CheckoutForm form, Reviewed reviewed, Map<Long, Product> products) {
        if (products == null) {
            flash.failed(TOO_LITTLE, least);
            return Redirect.to("/cart");
        }
        validation.reject(form, "", TOO_LITTLE, least);
        return page(400, reviewed.cart(products), form, null);
    }

    /** The page of the cart says what cannot be ordered. */
    private Response toCart(CartView cart) {
        if (!cart.blocked().isEmpty()) {
            flash.failed("checkout.blocked");
        } else if (cart.tooLittle()) {
            flash.failed(TOO_LITTLE, cart.leastTotal());
        }
        return Redirect.to("/cart");
    }

    private Response page(int status, CartView cart, CheckoutForm form, String notice) {
        models.put("cart", cart);
        models.put("form", form);
        models.put("notice", notice);
        return Response.status(status).entity("checkout/checkout.html").build();
    }
}
