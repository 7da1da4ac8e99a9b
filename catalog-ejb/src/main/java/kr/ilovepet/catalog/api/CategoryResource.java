package kr.ilovepet.catalog.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.catalog.product.CategoryView;
import kr.ilovepet.catalog.product.Products;

/** The shop's categories, for everybody. */
@RequestScoped
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
public class CategoryResource {

    @Inject
    private Products products;

    @GET
    public CategoryView.All all() {
        return products.categories();
    }
}
