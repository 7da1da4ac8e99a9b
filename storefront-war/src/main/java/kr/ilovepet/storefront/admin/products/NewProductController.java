package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** The page with the form that adds a product. */
@Controller
@RequestScoped
@Path("admin/products/new")
public class NewProductController {

    @Inject
    private Models models;

    @Inject
    private AdminCatalogClient catalog;

    @Inject
    private FormValidation validation;

    @Inject
    private SingleUseTokens formTokens;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    public Response form() {
        return page(200, new ProductForm());
    }

    /** Adds the product and leads on to its page, where it can get pictures. */
    @POST
    public Response add(@Valid @BeanParam ProductForm form) {
        if (!validation.accepts(form)) {
            return page(400, form);
        }
        AtomicReference<AdminProduct> added = new AtomicReference<>();
        return switch (formTokens.submit(
                request,
                form,
                key -> added.set(catalog.add(form.newProduct(), key)),
                (submitted, problem) -> submitted.reject(validation, problem))) {
            case DONE -> {
                flash.done("admin.product.added", added.get().productName());
                yield Redirect.to("/admin/products/" + added.get().productId());
            }
            case SUBMITTED_BEFORE -> {
                flash.failed("form.submittedBefore");
                yield Redirect.to("/admin/products");
            }
            case UNKNOWN -> page(503, form);
            case REFUSED -> page(409, form);
        };
    }

    private Response page(int status, ProductForm form) {
        models.put("form", form);
        models.put(SingleUseTokens.FIELD, formTokens.issue(request));
        return Response.status(status).entity("admin/products/new.html").build();
    }
}
