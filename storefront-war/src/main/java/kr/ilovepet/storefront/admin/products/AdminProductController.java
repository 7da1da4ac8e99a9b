package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import kr.ilovepet.storefront.admin.form.SingleUseTokens;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Redirect;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The list of products, and the forms that add, change, withdraw and restore one. */
@Controller
@RequestScoped
@Path("admin/products")
public class AdminProductController {

    static final String PRODUCT_ID = "{productId: [0-9]{1,18}}";
    static final String CONFLICT = "VERSION_CONFLICT";

    @Inject
    private Models models;

    @Inject
    private AdminCatalogClient catalog;

    @Inject
    private SingleUseTokens formTokens;

    @Inject
    private UploadSession uploads;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    /** The list; for htmx only the part that changes with the search. */
    @GET
    public Response list(
            @QueryParam("query") String query,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("page") String page) {
        AdminProductQuery wanted = AdminProductQuery.of(query, category, state, page);
        models.put("wanted", wanted);
        models.put("states", AdminProductQuery.STATES);
        models.put("list", ServiceResult.of(catalog.find(wanted)));
        return Response.ok(Htmx.wantsFragment(request) ? "admin/products/results.html" : "admin/products/list.html")
                .header("Vary", "HX-Request")
                .build();
    }

    @GET
    @Path("new")
    public Response blank() {
        return addPage(200, SubmittedForm.blank());
    }

    @POST
    @Path("new")
    public Response add(MultivaluedMap<String, String> fields) {
        SubmittedForm form = SubmittedForm.sent(ProductForm.NAME, fields, Language.of(request));
        Map<String, Object> product = ProductForm.added(form);
        if (!form.valid()) {
            return addPage(400, form);
        }
        AtomicReference<AdminProduct> added = new AtomicReference<>();
        return switch (formTokens.send(
                request, form, key -> added.set(catalog.add(product, key)), ProductForm::refused)) {
            case DONE -> {
                flash.done("admin.product.added", added.get().productName());
                yield Redirect.to("/admin/products/" + added.get().productId());
            }
            case SENT_BEFORE -> {
                flash.failed("admin.form.twice");
                yield Redirect.to("/admin/products");
            }
            case UNKNOWN -> addPage(503, form);
            case REFUSED -> addPage(409, form);
        };
    }

    @GET
    @Path(PRODUCT_ID)
    public Response product(@PathParam("productId") long productId) {
        return editPage(200, catalog.product(productId), SubmittedForm.blank(), false);
    }

    /** Describes the product anew, unless somebody else has since it was read. */
    @POST
    @Path(PRODUCT_ID)
    public Response change(@PathParam("productId") long productId, MultivaluedMap<String, String> fields) {
        SubmittedForm form = SubmittedForm.sent(ProductForm.NAME, fields, Language.of(request));
        Map<String, Object> product = ProductForm.changed(form);
        if (!form.valid()) {
            return formPage(400, productId, form, false);
        }
        try {
            catalog.change(productId, product);
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(productId, form);
        } catch (ServiceProblemException problem) {
            boolean conflict = problem.code().equals(CONFLICT);
            if (!conflict) {
                ProductForm.refused(form, problem);
            }
            return formPage(problem.status(), productId, form, conflict);
        }
        flash.done("admin.product.changed");
        return Redirect.to("/admin/products/" + productId);
    }

    @POST
    @Path(PRODUCT_ID + "/withdraw")
    public Response withdraw(@PathParam("productId") long productId, MultivaluedMap<String, String> fields) {
        return changeSale(productId, fields, seen -> catalog.withdraw(productId, seen), "admin.product.withdrawn");
    }

    @POST
    @Path(PRODUCT_ID + "/restore")
    public Response restore(@PathParam("productId") long productId, MultivaluedMap<String, String> fields) {
        return changeSale(productId, fields, seen -> catalog.restore(productId, seen), "admin.product.restored");
    }

    private Response changeSale(
            long productId, MultivaluedMap<String, String> fields, LongConsumer change, String done) {
        OptionalLong seen = SubmittedValues.number(fields.getFirst("version"));
        if (seen.isEmpty()) {
            flash.failed("admin.product.changedMeanwhile");
            return Redirect.to("/admin/products/" + productId);
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
        return Redirect.to("/admin/products/" + productId);
    }

    private Response addPage(int status, SubmittedForm form) {
        models.put("form", form);
        models.put(SingleUseTokens.KEY, formTokens.issue(request));
        return Response.status(status).entity("admin/products/new.html").build();
    }

    /** What was typed, while the product itself cannot be shown. */
    private Response unsavedPage(long productId, SubmittedForm form) {
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");
        models.put("productId", productId);
        models.put("form", form);
        return Response.status(503).entity("admin/products/unsaved.html").build();
    }

    /** What was typed beside the product as it is now; where that cannot be had, by itself. */
    private Response formPage(int status, long productId, SubmittedForm form, boolean conflict) {
        AdminProduct now;
        try {
            now = catalog.product(productId);
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(productId, form);
        }
        return editPage(status, now, form, conflict);
    }

    private Response editPage(int status, AdminProduct product, SubmittedForm form, boolean conflict) {
        models.put("product", product);
        models.put("form", form);
        models.put("conflict", conflict);
        models.put("upload", uploads.takeReport(request, product.productId()));
        models.put("uploadToken", uploads.token(request));
        models.put("uploadKey", uploads.key(request, product.productId()));
        return Response.status(status).entity("admin/products/product.html").build();
    }
}
