package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.security.AcceptsStaleForm;
import kr.ilovepet.storefront.security.OfTheSameVisitor;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.Redirect;

/**
 * The page of the cart and its forms. Every form leads to a redirect, or for scripts to the part of the page that
 * changed; what could not be taken stands on the page with the reason.
 */
@Controller
@RequestScoped
@Path("cart")
@AcceptsStaleForm
public class CartController {

    private static final Logger LOG = Logger.getLogger(CartController.class.getName());
    private static final String PRODUCT_ID = "{productId: [1-9][0-9]{0,17}}";

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private CatalogClient catalog;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    public Response cart() {
        return page(200, "cart/cart.html", currentCart.view(), CartChanges.NONE, null);
    }

    /** Sets the quantities that were changed on the page, and goes on to the checkout if that was wanted. */
    @POST
    @OfTheSameVisitor
    public Response change(@BeanParam CartForm form, @Context HttpServletResponse response) {
        CartChanges changes = form.changes();
        Result result = result(
                () -> changes.wanted().isEmpty() ? null : currentCart.set(response, changes.wanted()), "cart.changed");
        boolean allTaken = result.done() && changes.wrong().isEmpty();
        if (allTaken && form.leadsToCheckout()) {
            return Redirect.to("/checkout");
        }
        if (allTaken) {
            return changed(result, changes.wanted().isEmpty() ? null : result.note());
        }
        CartNote note = result.done() ? CartNote.wrongQuantity() : result.note();
        boolean fragment = Htmx.wantsFragment(request);
        return page(
                fragment ? 200 : 400, fragment ? "cart/content.html" : "cart/cart.html", result.view(), changes, note);
    }

    /** Adds a quantity to what the cart has, from the page of a product. */
    @POST
    @Path("items/" + PRODUCT_ID + "/add")
    public Response add(
            @PathParam("productId") long productId,
            @Valid @BeanParam QuantityForm form,
            @Context HttpServletResponse response) {
        boolean valid = validation.accepts(form);
        CartNote note = valid ? added(productId, form.quantity(), response) : CartNote.wrongQuantity();
        if (Htmx.wantsFragment(request)) {
            models.put("note", note);
            return Response.ok("catalog/added.html").build();
        }
        putFlash(note);
        return Redirect.to(Link.of("/products/" + productId)
                .with("quantity", valid ? form.quantity() : null)
                .toString());
    }

    @POST
    @OfTheSameVisitor
    @Path("items/" + PRODUCT_ID + "/remove")
    public Response remove(@PathParam("productId") long productId, @Context HttpServletResponse response) {
        Result result = result(() -> currentCart.remove(response, productId), "cart.removed");
        return changed(result, result.note());
    }

    private CartNote added(long productId, int quantity, HttpServletResponse response) {
        Map<Long, Product> known;
        try {
            known = catalog.known(List.of(productId));
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "Something is put into a cart unseen: {0}", unavailable.getMessage());
            return added(productId, quantity, (Integer) null, response);
        }
        Product product = known.get(productId);
        if (product == null) {
            return CartNote.failed("cart.unknown");
        }
        return product.sold()
                ? added(productId, quantity, product.stock(), response)
                : CartNote.failed("cart.withdrawn");
    }

    private CartNote added(long productId, int quantity, Integer stock, HttpServletResponse response) {
        try {
            return CartNote.of(currentCart.add(response, productId, quantity, stock), quantity);
        } catch (ServiceUnavailableException unavailable) {
            return unavailable(unavailable);
        } catch (ServiceProblemException problem) {
            return CartNote.of(problem);
        }
    }

    private Response changed(Result result, CartNote note) {
        if (Htmx.wantsFragment(request)) {
            return page(200, "cart/content.html", result.view(), CartChanges.NONE, note);
        }
        if (note != null) {
            putFlash(note);
        }
        return Redirect.to("/cart");
    }

    private Response page(int status, String template, CartView view, CartChanges changes, CartNote note) {
        models.put("cart", view == null ? currentCart.view() : view);
        models.put("changes", changes);
        models.put("fragment", Htmx.wantsFragment(request));
        models.put("form", new QuantityForm());
        models.put("note", note);
        return Response.status(status).entity(template).build();
    }

    private void putFlash(CartNote note) {
        if (note.done()) {
            flash.done(note.key(), note.arguments());
        } else {
            flash.failed(note.key(), note.arguments());
        }
    }

    /** Makes a change; its result says what the shopper is told. */
    private static Result result(Supplier<CartView> change, String done) {
        try {
            return new Result(change.get(), CartNote.done(done));
        } catch (ServiceUnavailableException unavailable) {
            return new Result(null, unavailable(unavailable));
        } catch (ServiceProblemException problem) {
            return new Result(null, CartNote.of(problem));
        }
    }

    private static CartNote unavailable(ServiceUnavailableException unavailable) {
        LOG.log(Level.WARNING, "A cart could not be changed: {0}", unavailable.getMessage());
        return CartNote.failed("cart.unavailable");
    }

    /**
     * What became of a change.
     *
     * @param view the cart afterwards; null where it is still to be asked for
     */
    private record Result(CartView view, CartNote note) {

        boolean done() {
            return note.done();
        }
    }
}
