package kr.ilovepet.catalog.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop's categories, for everybody. */
@ApplicationScoped
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoryResource {

    @Inject
    private Categories categories;

    /** All categories, in the shop's order. */
    @GET
    @Operation(summary = "List the categories of the shop")
    public CategoryView.All all() {
        return new CategoryView.All(categories.all());
    }
}
