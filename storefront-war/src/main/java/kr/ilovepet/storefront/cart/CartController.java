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
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.security.AcceptsStaleForm;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.Redirect;

/**
 * The page of the cart and its forms. Every form leads to a redirect, or for htmx to the part of the page that changed.
 */
@Controller
@RequestScoped
@Path("cart")
@AcceptsStaleForm
public class CartController {

    private static final Logger LOG = Logger.getLogger(CartController.class.getName());
    private static final String WRONG_QUANTITY = "cart.quantity.wrong";
    private static final String PRODUCT_ID = "{productId: [0-9]{1,18}}";

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    public String cart() {
        putCart();
        return "cart/cart.html";
    }

    /** Adds a quantity to what the cart has, from the page of a product. */
    @POST
    @Path("items/" + PRODUCT_ID + "/add")
    public Response add(
            @PathParam("productId") long productId,
            @Valid @BeanParam QuantityForm form,
            @Context HttpServletResponse response) {
        boolean valid = validation.accepts(form);
        String failure = valid ? failure(() -> currentCart.add(response, productId, form.quantity())) : WRONG_QUANTITY;
        boolean added = failure == null;
        String note = added ? "cart.added" : failure;
        if (Htmx.wantsFragment(request)) {
            models.put("form", form);
            models.put("added", added);
            models.put("note", note);
            return Response.ok("catalog/added.html").build();
        }
        putFlash(added, note);
        return Redirect.to(Link.of("/products/" + productId)
                .with("quantity", valid ? form.quantity() : null)
                .toString());
    }

    /** Sets the quantity of a product, on the page of the cart. */
    @POST
    @Path("items/" + PRODUCT_ID)
    public Response set(
            @PathParam("productId") long productId,
            @Valid @BeanParam QuantityForm form,
            @Context HttpServletResponse response) {
        if (!validation.accepts(form)) {
            return changed(false, WRONG_QUANTITY);
        }
        String failure = failure(() -> currentCart.set(response, productId, form.quantity()));
        return changed(failure == null, failure == null ? "cart.changed" : failure);
    }

    @POST
    @Path("items/" + PRODUCT_ID + "/remove")
    public Response remove(@PathParam("productId") long productId, @Context HttpServletResponse response) {
        String failure = failure(() -> currentCart.remove(response, productId));
        return changed(failure == null, failure == null ? "cart.removed" : failure);
    }

    private Response changed(boolean done, String note) {
        if (!Htmx.wantsFragment(request)) {
            putFlash(done, note);
            return Redirect.to("/cart");
        }
        putCart();
        models.put("done", done);
        models.put("note", note);
        return Response.ok("cart/content.html").build();
    }

    private void putCart() {
        models.put("cart", currentCart.view());
        models.put("form", new QuantityForm());
    }

    private void putFlash(boolean done, String note) {
        if (done) {
            flash.done(note);
        } else {
            flash.failed(note, QuantityForm.MIN, QuantityForm.MAX);
        }
    }

    /**
     * Makes a change.
     *
     * @return the key of the text that says why it was not made; null when it was
     */
    private static String failure(Runnable change) {
        try {
            change.run();
            return null;
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "A cart could not be changed: {0}", unavailable.getMessage());
            return "cart.unavailable";
        } catch (ServiceProblemException problem) {
            if (!problem.code().equals("CART_FULL")) {
                throw problem;
            }
            return "cart.full";
        }
    }
}
