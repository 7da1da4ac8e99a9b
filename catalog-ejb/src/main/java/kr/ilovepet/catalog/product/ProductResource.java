package kr.ilovepet.catalog.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import kr.ilovepet.catalog.AdminCaller;
import kr.ilovepet.catalog.CatalogApplication;
import kr.ilovepet.catalog.domain.ProductView;
import kr.ilovepet.catalog.idempotency.CatalogIdempotentRequests;
import kr.ilovepet.catalog.idempotency.IdempotencyKey;
import kr.ilovepet.catalog.idempotency.RepeatableResponse;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products: shown to everybody, added and changed by admins. */
@ApplicationScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ProductResource {

    private static final String PRODUCT = "{productId:[0-9]{1,18}}";

    @Inject
    private ProductService products;

    @Inject
    private ProductQueries queries;

    @Inject
    private CatalogIdempotentRequests requests;

    /** A page of the products on sale; see {@link ProductSearch#of} for the parameters. */
    @GET
    @Operation(summary = "Find products on sale")
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "400", description = "VALIDATION: a parameter is not as it must be")
    public Page<ProductItem> find(
            @QueryParam("query") String query,
            @QueryParam("category") String category,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @QueryParam("sort") String sort) {
        return queries.onSale(ProductSearch.of(query, category, sort, PageRequest.of(page, size)));
    }

    /** Some products at once, for whoever has their numbers. */
    @GET
    @Path("known")
    @Operation(
            summary = "Show the products of some numbers",
            description = "In the sequence of the numbers; unknown ones are missing, withdrawn ones are marked.")
    @APIResponse(responseCode = "200", description = "The products as they are now")
    @APIResponse(responseCode = "400", description = "VALIDATION: ids is not 1 to 50 numbers")
    public KnownProducts known(@QueryParam("ids") @NotNull String ids) {
        return new KnownProducts(queries.known(ProductNumbers.of(ids)));
    }

    /** One product; a withdrawn one is shown to admins only. */
    @GET
    @Path(PRODUCT)
    @Operation(summary = "Show one product")
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is none that the caller may see")
    public ProductView show(@PathParam("productId") long productId, @Context SecurityContext caller) {
        return products.show(productId, caller.isUserInRole(AdminCaller.ROLE));
    }

    /** Adds a product, once for each key. */
    @POST
    @RolesAllowed(AdminCaller.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a product, with a first stock")
    @SecurityRequirement(name = CatalogApplication.BEARER)
    @APIResponse(responseCode = "201", description = "The product that was added")
    @APIResponse(responseCode = "400", description = "VALIDATION: a field is not as it must be")
    @APIResponse(responseCode = "409", description = "IDEMPOTENT_REQUEST_RUNNING: the first request with this key runs")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED: the key came with another request")
    public Response add(
            @NotNull @Valid NewProduct product,
            @HeaderParam(IdempotencyKey.HEADER) @IdempotencyKey String key,
            @Context SecurityContext caller) {
        long admin = AdminCaller.number(caller);
        IdempotentRequest request = new IdempotentRequest(admin, key, "POST products", product);
        return RepeatableResponse.of(
                Response.Status.CREATED, requests.once(request, ProductView.class, () -> products.add(product, admin)));
    }

    /** Replaces the description of a product, unless it was changed since the admin saw it. */
    @PUT
    @Path(PRODUCT)
    @RolesAllowed(AdminCaller.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace the description of a product")
    @SecurityRequirement(name = CatalogApplication.BEARER)
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "VERSION_CONFLICT: it was changed since it was read")
    public ProductView change(@PathParam("productId") long productId, @NotNull @Valid ProductChange change) {
        return products.change(productId, change);
    }

    /** Takes a product off sale. A repeat is told what the product is now. */
    @POST
    @Path(PRODUCT + "/withdraw")
    @RolesAllowed(AdminCaller.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a product off sale", description = "Has no effect on a product that is not on sale.")
    @SecurityRequirement(name = CatalogApplication.BEARER)
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "VERSION_CONFLICT: it was changed since it was read")
    public ProductView withdraw(@PathParam("productId") long productId, @NotNull @Valid ExpectedVersion expected) {
        return products.withdraw(productId, expected.version());
    }

    /** Products that are known. */
    public record KnownProducts(List<KnownProduct> items) {}

    /** Puts a withdrawn product back on sale. A repeat is told what the product is now. */
    @POST
    @Path(PRODUCT + "/restore")
    @RolesAllowed(AdminCaller.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a product back on sale", description = "Has no effect on a product that is on sale.")
    @SecurityRequirement(name = CatalogApplication.BEARER)
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "VERSION_CONFLICT: it was changed since it was read")
    public ProductView restore(@PathParam("productId") long productId, @NotNull @Valid ExpectedVersion expected) {
        return products.restore(productId, expected.version());
    }
}
