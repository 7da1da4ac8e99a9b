package kr.ilovepet.order.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.order.request.LockRetry;
import kr.ilovepet.platform.limit.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    /** How many of the product are in stock: the storefront, which can ask catalog, says it. */
    private static final String STOCK = "X-Stock";

    @Inject
    private GuestCartLimit limit;

    @Inject
    private Carts carts;

    @Inject
    private LockRetry lockRetry;

    @Context
    private SecurityContext security;

    @HeaderParam("X-Cart-Id")
    private String cartId;

    @HeaderParam(ClientAddress.HEADER)
    @Parameter(hidden = true)
    private String forwardedFor;

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
    @APIResponse(responseCode = "429", description = "Too many new carts (TOO_MANY_REQUESTS); see Retry-After")
    public Cart put(@PathParam("productId") long productId, @NotNull @Valid Quantity request) {
        List<Cart.Item> wanted = List.of(new Cart.Item(productId, request.quantity()));
        CartKey key = keyToFill();
        return lockRetry.run(() -> carts.put(key, wanted));
    }

    @PUT
    @Path("items")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set how many of some products are in the cart", description = "All of them, or none.")
    @APIResponse(responseCode = "200", description = "The cart now")
    @APIResponse(responseCode = "400", description = "There are more than 50, or a quantity is not 1 to 99")
    @APIResponse(responseCode = "409", description = "CART_FULL: the cart has too many products then")
    public Cart putAll(@NotNull @Valid Quantities request) {
        List<Cart.Item> wanted = request.items().stream()
                .map(item -> new Cart.Item(item.productId(), item.quantity()))
                .toList();
        CartKey key = keyToFill();
        return lockRetry.run(() -> carts.put(key, wanted));
    }

    @POST
    @Path(PRODUCT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add some of a product to what the cart has of it",
            description = "As many as there is room for; the response says how many that were.")
    @APIResponse(responseCode = "200", description = "What was added, and the cart now")
    @APIResponse(responseCode = "400", description = "The quantity is not 1 to 99")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, WITHDRAWN: there is no such product on sale")
    @APIResponse(
            responseCode = "409",
            description = "SOLD_OUT; NOT_ENOUGH_STOCK: all in stock are in the cart; QUANTITY_LIMIT: so are 99;"
                    + " CART_FULL: the cart takes no further product")
    public Added add(
            @PathParam("productId") long productId,
            @NotNull @Valid Quantity request,
            @Parameter(hidden = true) @HeaderParam(STOCK) @Min(0) Integer stock) {
        CartKey key = keyToFill();
        return lockRetry.run(() -> carts.add(key, productId, request.quantity(), stock));
    }

    @DELETE
    @Path(PRODUCT)
    @Operation(summary = "Take a product out of the cart")
    @APIResponse(responseCode = "200", description = "The cart now, whether the product was in it or not")
    public Cart remove(@PathParam("productId") long productId) {
        return lockRetry.run(() -> carts.remove(key(), productId));
    }

    @DELETE
    @Operation(summary = "Empty the cart")
    @APIResponse(responseCode = "200", description = "The empty cart")
    public Cart clear() {
        return lockRetry.run(() -> carts.clear(key()));
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
        return lockRetry.run(() -> carts.merge(CartKey.ofGuest(request.cartId()), key()));
    }

    /** The cart into which something is put; a guest's that is empty counts as a new one. */
    private CartKey keyToFill() {
        CartKey key = key();
        if (security.getUserPrincipal() == null && carts.find(key).items().isEmpty()) {
            limit.count(ClientAddress.ofForwardedFor(forwardedFor));
        }
        return key;
    }

    private CartKey key() {
        return security.getUserPrincipal() == null
                ? CartKey.ofGuest(cartId)
                : CartKey.ofMember(Caller.of(security).userId());
    }

    /** How many are wanted. */
    public record Quantity(
            @NotNull @Min(1) @Max(ItemRequest.MAX_QUANTITY) Integer quantity) {}

    /** How many are wanted of each. */
    public record Quantities(
            @NotEmpty @Size(max = ItemRequest.MAX_PRODUCTS) List<@NotNull @Valid ItemRequest> items) {}

    /** The guest's cart to take over. */
    public record Merge(
            @NotNull @Pattern(regexp = CartKey.GUEST_ID, message = CartKey.NOT_GUEST)
            String cartId) {}
}
