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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import kr.ilovepet.storefront.admin.audit.AuditClient;
import kr.ilovepet.storefront.admin.audit.AuditQuery;
import kr.ilovepet.storefront.admin.audit.AuditSource;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** The page of a product: describes it anew, withdraws it from sale and puts it back. */
@Controller
@RequestScoped
@Path("admin/products/" + EditProductController.PRODUCT_ID)
public class EditProductController {

    static final String PRODUCT_ID = "{productId: [0-9]{1,18}}";

    private static final String CONFLICT = "VERSION_CONFLICT";

    @Inject
    private Models models;

    @Inject
    private AdminCatalogClient catalog;

    @Inject
    private AuditClient audit;

    @Inject
    private FormValidation validation;

    @Inject
    private UploadSession uploads;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @PathParam("productId")
    private long productId;

    @GET
    public Response product() {
        return page(200, catalog.product(productId), new ProductForm(), false);
    }

    /** Describes the product anew, unless somebody else has since it was read. */
    @POST
    public Response change(@Valid @BeanParam ProductForm form) {
        if (!validation.accepts(form)) {
            return formPage(400, form, false);
        }
        try {
            catalog.change(productId, form.changedProduct());
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(form);
        } catch (ServiceProblemException problem) {
            boolean conflict = problem.code().equals(CONFLICT);
            if (!conflict) {
                form.reject(validation, problem);
            }
            return formPage(problem.status(), form, conflict);
        }
        flash.done("admin.product.changed");
        return Redirect.to(address());
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@BeanParam SaleForm form) {
        return changeSale(form, seen -> catalog.withdraw(productId, seen), "admin.product.withdrawn");
    }

    @POST
    @Path("restore")
    public Response restore(@BeanParam SaleForm form) {
        return changeSale(form, seen -> catalog.restore(productId, seen), "admin.product.restored");
    }

    private Response changeSale(SaleForm form, LongConsumer change, String done) {
        OptionalLong seen = form.version();
        if (seen.isEmpty()) {
            flash.failed("admin.product.changedMeanwhile");
            return Redirect.to(address());
        }
        try {
            change.accept(seen.getAsLong());
            flash.done(done);
        } catch (ServiceUnavailableException unavailable) {
            flash.failed("error.unavailable");
        } catch (ServiceProblemException problem) {
            if (!problem.code().equals(CONFLICT)) {
                throw problem;
            }
            flash.failed("admin.product.changedMeanwhile");
        }
        return Redirect.to(address());
    }

    /** The submitted form alone, while the product cannot be shown. */
    private Response unsavedPage(ProductForm form) {
        validation.reject(form, "error.unavailable");
        models.put("productId", productId);
        models.put("form", form);
        return Response.status(503).entity("admin/products/unsaved.html").build();
    }

    /** The submitted form beside the product as it is now; where that cannot be had, by itself. */
    private Response formPage(int status, ProductForm form, boolean conflict) {
        AdminProduct now;
        try {
            now = catalog.product(productId);
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(form);
        }
        return page(status, now, form, conflict);
    }

    private Response page(int status, AdminProduct product, ProductForm form, boolean conflict) {
        models.put("product", product);
        models.put("form", form);
        models.put("conflict", conflict ? ConflictingField.of(product, form) : null);
        models.put(
                "audit",
                audit.find(AuditQuery.of(AuditSource.PRODUCTS, "product", Long.toString(product.productId()))));
        models.put("upload", uploads.takeReport(request, product.productId()));
        models.put("uploadFormToken", uploads.formToken(request, product.productId()));
        return Response.status(status).entity("admin/products/product.html").build();
    }

    private String address() {
        return "/admin/products/" + productId;
    }
}
