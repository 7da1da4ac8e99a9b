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
import java.util.List;
import java.util.function.Consumer;
import kr.ilovepet.storefront.admin.form.SingleUseTokens;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Redirect;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The stock of a product: goods received, corrected and counted, each with a reason, and every movement so far. */
@Controller
@RequestScoped
@Path("admin/products/" + AdminProductController.PRODUCT_ID + "/stock")
public class StockController {

    /** Why an admin may correct a stock, in the catalog's words. */
    private static final List<String> REASONS = List.of("CORRECTION", "DAMAGED", "RETURNED");

    private static final int LONGEST_NOTE = 200;

    @Inject
    private Models models;

    @Inject
    private AdminCatalogClient catalog;

    @Inject
    private SingleUseTokens formTokens;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @PathParam("productId")
    private long productId;

    @GET
    public Response stock(@QueryParam("page") String page) {
        return page(200, catalog.product(productId), SubmittedForm.blank(), SubmittedValues.page(page));
    }

    @POST
    @Path("receive")
    public Response receive(MultivaluedMap<String, String> fields) {
        SubmittedForm form = SubmittedForm.sent("receive", fields, Language.of(request));
        long pieces = form.number("quantity", 1, ProductForm.MAX_QUANTITY);
        String note = form.required("note", LONGEST_NOTE);
        return moved(form, "quantity", key -> catalog.move(productId, pieces, "RECEIVED", note, key));
    }

    @POST
    @Path("correct")
    public Response correct(MultivaluedMap<String, String> fields) {
        SubmittedForm form = SubmittedForm.sent("correct", fields, Language.of(request));
        long change = form.number("change", -ProductForm.MAX_QUANTITY, ProductForm.MAX_QUANTITY);
        if (form.valid() && change == 0) {
            form.wrong("change", "admin.stock.zero");
        }
        String reason = REASONS.contains(form.value("reason")) ? form.value("reason") : REASONS.get(0);
        String note = form.required("note", LONGEST_NOTE);
        return moved(form, "change", key -> catalog.move(productId, change, reason, note, key));
    }

    @POST
    @Path("count")
    public Response count(MultivaluedMap<String, String> fields) {
        SubmittedForm form = SubmittedForm.sent("count", fields, Language.of(request));
        long counted = form.number("counted", 0, ProductForm.MAX_QUANTITY);
        String note = form.required("note", LONGEST_NOTE);
        return moved(form, "counted", key -> catalog.count(productId, counted, note, key));
    }

    private Response moved(SubmittedForm form, String field, Consumer<String> movement) {
        AdminProduct now;
        try {
            now = catalog.product(productId);
        } catch (ServiceUnavailableException unavailable) {
            return unsavedPage(form);
        }
        if (!form.valid()) {
            return page(400, now, form, 0);
        }
        return switch (formTokens.send(request, form, movement, (sent, problem) -> sent.refused(field, problem))) {
            case DONE -> {
                flash.done("admin.stock.moved");
                yield Redirect.to("/admin/products/" + productId + "/stock");
            }
            case SENT_BEFORE -> {
                flash.failed("admin.form.twice");
                yield Redirect.to("/admin/products/" + productId + "/stock");
            }
            case UNKNOWN -> page(503, now, form, 0);
            case REFUSED -> page(409, now, form, 0);
        };
    }

    /** What was typed, while the product itself cannot be shown. */
    private Response unsavedPage(SubmittedForm form) {
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");
        putForms(form);
        return Response.status(503).entity("admin/products/stock-unsaved.html").build();
    }

    private Response page(int status, AdminProduct product, SubmittedForm form, int page) {
        models.put("product", product);
        models.put("movements", ServiceResult.of(catalog.movements(productId, page)));
        models.put("page", page);
        putForms(form);
        return Response.status(status).entity("admin/products/stock.html").build();
    }

    private void putForms(SubmittedForm form) {
        models.put("productId", productId);
        models.put("reasons", REASONS);
        models.put("form", form);
        models.put(SingleUseTokens.KEY, formTokens.issue(request));
    }
}
