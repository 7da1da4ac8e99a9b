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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The stock of a product: goods received, corrected and counted, each with a note, and every movement so far. */
@Controller
@RequestScoped
@Path("admin/products/" + EditProductController.PRODUCT_ID + "/stock")
public class StockController {

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

    @PathParam("productId")
    private long productId;

    @GET
    public Response stock(@QueryParam("page") String page) {
        return page(200, catalog.product(productId), null, SubmittedValues.page(page));
    }

    @POST
    @Path("receive")
    public Response receive(@Valid @BeanParam ReceiveStockForm form) {
        validation.accepts(form);
        return submit(form, "quantity", key -> catalog.move(productId, form.quantity(), "RECEIVED", form.note(), key));
    }

    @POST
    @Path("correct")
    public Response correct(@Valid @BeanParam CorrectStockForm form) {
        if (validation.accepts(form) && form.change() == 0) {
            validation.reject(form, "change", "admin.stock.zero");
        }
        return submit(form, "change", key -> catalog.move(productId, form.change(), form.reason(), form.note(), key));
    }

    @POST
    @Path("count")
    public Response count(@Valid @BeanParam CountStockForm form) {
        validation.accepts(form);
        return submit(form, "counted", key -> catalog.count(productId, form.counted(), form.note(), key));
    }

    /**
     * Does what a valid form asks for, and shows the form again with its errors where that is not possible.
     *
     * @param field the field beside which a refusal of the catalog is shown
     */
    private Response submit(SingleUseForm form, String field, Consumer<String> movement) {
        AdminProduct product;
        try {
            product = catalog.product(productId);
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            putForms(form);
            return Response.status(503)
                    .entity("admin/products/stock-unsaved.html")
                    .build();
        }
        if (!form.valid()) {
            return page(400, product, form, 0);
        }
        return switch (formTokens.submit(
                request, form, movement, (submitted, problem) -> validation.reject(submitted, field, problem))) {
            case DONE -> {
                flash.done("admin.stock.moved");
                yield Redirect.to(address());
            }
            case SUBMITTED_BEFORE -> {
                flash.failed("form.submittedBefore");
                yield Redirect.to(address());
            }
            case UNKNOWN -> page(503, product, form, 0);
            case REFUSED -> page(409, product, form, 0);
        };
    }

    private Response page(int status, AdminProduct product, WebForm submitted, int page) {
        models.put("product", product);
        models.put(
                "movements", ServiceResult.of(catalog.movements(productId, page).thenApply(ListPage::existing)));
        models.put("page", page);
        putForms(submitted);
        return Response.status(status).entity("admin/products/stock.html").build();
    }

    private void putForms(WebForm submitted) {
        models.put("productId", productId);
        models.put("reasons", CorrectStockForm.Reason.values());
        models.put("forms", new StockForms(submitted));
        models.put(SingleUseTokens.FIELD, formTokens.issue(request));
    }

    private String address() {
        return "/admin/products/" + productId + "/stock";
    }
}
