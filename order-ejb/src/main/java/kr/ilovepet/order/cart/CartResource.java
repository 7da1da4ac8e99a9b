package kr.ilovepet.order.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.order.orders.CallerOf;

/** The cart API: the member's cart with a token, else the cart that the header {@code X-Cart-Id} names. */
@Path("cart")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CartResource {

    private static final String PRODUCT = "items/{productId:[1-9][0-9]{0,17}}";

    @Inject
    private Carts carts;

    @Context
    private SecurityContext security;

    @HeaderParam("X-Cart-Id")
    private String cartId;

    @GET
    public Cart find() {
        return carts.find(key());
    }

    @PUT
    @Path(PRODUCT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Cart put(@PathParam("productId") long productId, @NotNull @Valid Quantity request) {
        return carts.put(key(), productId, request.quantity());
    }

    @DELETE
    @Path(PRODUCT)
    public Cart remove(@PathParam("productId") long productId) {
        return carts.remove(key(), productId);
    }

    @DELETE
    public Cart clear() {
        carts.clear(key());
        return carts.find(key());
    }

    @POST
    @Path("merge")
    @RolesAllowed("customer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Cart merge(@NotNull @Valid Merge request) {
        return carts.merge(CartKey.ofGuest(request.cartId()), key());
    }

    private CartKey key() {
        return security.getUserPrincipal() == null
                ? CartKey.ofGuest(cartId)
                : CartKey.ofMember(CallerOf.request(security).userId());
    }

    /** How many are wanted. */
    public record Quantity(@NotNull @Min(1) @Max(99) Integer quantity) {}

    /** The guest's cart to take over. */
    public record Merge(@NotNull String cartId) {}
}
