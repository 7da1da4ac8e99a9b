package kr.ilovepet.catalog.api;

import static kr.ilovepet.catalog.api.KeyedAnswer.KEY;
import static kr.ilovepet.catalog.api.KeyedAnswer.KEY_CHARACTERS;
import static kr.ilovepet.catalog.api.KeyedAnswer.LONGEST_KEY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.catalog.product.NewProduct;
import kr.ilovepet.catalog.product.ProductChange;
import kr.ilovepet.catalog.product.ProductItem;
import kr.ilovepet.catalog.product.ProductLists;
import kr.ilovepet.catalog.product.ProductSearch;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.catalog.product.SeenVersion;
import kr.ilovepet.catalog.stock.Bookings;
import kr.ilovepet.catalog.stock.Bookings.Booked;
import kr.ilovepet.catalog.stock.StockBook;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Products for everybody, and their upkeep for admins. */
@RequestScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    @Inject
    private Products products;

    @Inject
    private ProductLists lists;

    @Inject
    private StockBook stock;

    @Inject
    private Bookings bookings;

    @GET
    public Page<ProductItem> find(
            @QueryParam("query") String query,
            @QueryParam("category") String category,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @QueryParam("sort") String sort) {
        return lists.onSale(ProductSearch.of(query, category, sort, PageRequest.of(page, size)));
    }

    @GET
    @Path("{productId:[0-9]{1,18}}")
    public ProductView show(@PathParam("productId") long productId, @Context SecurityContext caller) {
        return products.show(productId, caller.isUserInRole(Admin.ROLE));
    }

    @POST
    @RolesAllowed(Admin.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @NotNull @Valid NewProduct product,
            @HeaderParam(KEY) @Size(min = 1, max = LONGEST_KEY) @Pattern(regexp = KEY_CHARACTERS) String key,
            @Context SecurityContext caller) {
        long admin = Admin.number(caller);
        IdempotentRequest request = new IdempotentRequest(admin, key, "POST products", product);
        Booked booked = bookings.once(request, () -> stock.introduce(product, admin));
        return KeyedAnswer.of(Response.Status.CREATED, booked.product(), booked.repeated());
    }

    @PUT
    @Path("{productId:[0-9]{1,18}}")
    @RolesAllowed(Admin.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductView change(@PathParam("productId") long productId, @NotNull @Valid ProductChange change) {
        return products.change(productId, change);
    }

    /** Takes a product off sale. A repeat is told what the product is now. */
    @POST
    @Path("{productId:[0-9]{1,18}}/withdraw")
    @RolesAllowed(Admin.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductView withdraw(@PathParam("productId") long productId, @NotNull @Valid SeenVersion seen) {
        return products.withdraw(productId, seen.version());
    }

    /** Puts a withdrawn product back on sale. A repeat is told what the product is now. */
    @POST
    @Path("{productId:[0-9]{1,18}}/restore")
    @RolesAllowed(Admin.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductView restore(@PathParam("productId") long productId, @NotNull @Valid SeenVersion seen) {
        return products.restore(productId, seen.version());
    }
}
