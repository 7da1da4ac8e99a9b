package kr.ilovepet.order.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.ItemRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cart API: the member's cart with a token, else the cart that the header {@code X-Cart-Id} names. */
@Path("cart")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cart")
public class CartResource {

    private static final String PRODUCT = "items/{productId:[1-9][0-9]{0,17}}";

    @Inject
    private Carts carts;

    @Context
    private SecurityContext security;

    @HeaderParam("X-Cart-Id")
    private String cartId;

    @GET
    @Operation(summary = "The cart, in the order in which products were added")
    @APIResponse(responseCode = "200", description = "The cart; empty where nothing is in it")
    public Cart find() {
        return carts.find(key());
    }

    @PUT
    @Path(PRODUCT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set how many of a product are in the cart")
    @APIResponse(responseCode = "200", description = "The cart now")
    @APIResponse(responseCode = "400", description = "The quantity is not 1 to 99")
    @APIResponse(responseCode = "409", description = "The cart takes no further product")
    public Cart put(@PathParam("productId") long productId, @NotNull @Valid Quantity request) {
        return carts.put(key(), productId, request.quantity());
    }

    @DELETE
    @Path(PRODUCT)
    @Operation(summary = "Take a product out of the cart")
    @APIResponse(responseCode = "200", description = "The cart now, whether the product was in it or not")
    public Cart remove(@PathParam("productId") long productId) {
        return carts.remove(key(), productId);
    }

    @DELETE
    @Operation(summary = "Empty the cart")
    @APIResponse(responseCode = "200", description = "The empty cart")
    public Cart clear() {
        carts.clear(key());
        return carts.find(key());
    }

    @POST
    @Path("merge")
    @Operation(
            summary = "Put a guest's cart into the member's",
            description = "The larger quantity of each product counts. The guest's cart is empty afterwards.")
    @APIResponse(responseCode = "200", description = "The member's cart now")
    @APIResponse(responseCode = "400", description = "The cart id is not 32 hex digits")
    @RolesAllowed("customer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Cart merge(@NotNull @Valid Merge request) {
        return carts.merge(CartKey.ofGuest(request.cartId()), key());
    }

    private CartKey key() {
        return security.getUserPrincipal() == null
                ? CartKey.ofGuest(cartId)
                : CartKey.ofMember(Caller.of(security).userId());
    }

    /** How many are wanted. */
    public record Quantity(
            @NotNull @Min(1) @Max(ItemRequest.MAX_QUANTITY) Integer quantity) {}

    /** The guest's cart to take over. */
    public record Merge(
            @NotNull @Pattern(regexp = CartKey.GUEST, message = CartKey.NOT_GUEST)
            String cartId) {}
}
