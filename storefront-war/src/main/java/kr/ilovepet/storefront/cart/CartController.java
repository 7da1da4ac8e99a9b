package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.catalog.Quantity;
import kr.ilovepet.storefront.services.ServiceAway;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Redirect;

/** The cart's page and its forms. Every form answers a redirect, or for htmx the part of the page that changed. */
@Controller
@RequestScoped
@Path("cart")
public class CartController {

    private static final Logger LOG = Logger.getLogger(CartController.class.getName());
    private static final String PRODUCT_ID = "{productId: [0-9]{1,18}}";

    @Inject
    private Models models;

    @Inject
    private Carts carts;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    public String cart() {
        models.put("cart", carts.view());
        return "cart/cart.html";
    }

    /** From a product page: that many more. */
    @POST
    @Path("items/" + PRODUCT_ID + "/add")
    public Response add(
            @PathParam("productId") long productId,
            @FormParam("quantity") String quantity,
            @Context HttpServletResponse response) {
        OptionalInt wanted = Quantity.parse(quantity);
        boolean added = wanted.isPresent() && tried(() -> carts.add(response, productId, wanted.getAsInt()));
        String note = added ? "cart.added" : wanted.isEmpty() ? "cart.quantity.wrong" : "cart.away";
        if (Htmx.wantsFragment(request)) {
            models.put("added", added);
            models.put("note", note);
            return Response.ok("catalog/added.html").build();
        }
        say(added, note);
        return Redirect.to("/products/" + productId + (wanted.isPresent() ? "?quantity=" + wanted.getAsInt() : ""));
    }

    /** On the cart's page: exactly that many. */
    @POST
    @Path("items/" + PRODUCT_ID)
    public Response set(
            @PathParam("productId") long productId,
            @FormParam("quantity") String quantity,
            @Context HttpServletResponse response) {
        OptionalInt wanted = Quantity.parse(quantity);
        if (wanted.isEmpty()) {
            return changed(false, "cart.quantity.wrong");
        }
        boolean done = tried(() -> carts.set(response, productId, wanted.getAsInt()));
        return changed(done, done ? "cart.changed" : "cart.away");
    }

    @POST
    @Path("items/" + PRODUCT_ID + "/remove")
    public Response remove(@PathParam("productId") long productId, @Context HttpServletResponse response) {
        boolean done = tried(() -> carts.remove(response, productId));
        return changed(done, done ? "cart.removed" : "cart.away");
    }

    private Response changed(boolean done, String note) {
        if (!Htmx.wantsFragment(request)) {
            say(done, note);
            return Redirect.to("/cart");
        }
        models.put("cart", carts.view());
        models.put("done", done);
        models.put("note", note);
        return Response.ok("cart/content.html").build();
    }

    private void say(boolean done, String note) {
        if (done) {
            flash.done(note);
        } else {
            flash.failed(note, Quantity.MOST);
        }
    }

    private static boolean tried(Runnable change) {
        try {
            change.run();
            return true;
        } catch (ServiceAway away) {
            LOG.log(Level.WARNING, "A cart could not be changed: {0}", away.getMessage());
            return false;
        }
    }
}
