package kr.ilovepet.storefront.admin.unknownorders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.PastTheEndException;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The list of unknown orders, each with a form that takes it off the list. */
@Controller
@RequestScoped
@Path("admin/unknown-orders")
public class UnknownOrdersController {

    private static final String PATH = "/admin/unknown-orders";
    private static final long NONE = 0;

    @Inject
    private Models models;

    @Inject
    private UnknownOrderClient client;

    @Inject
    private FormValidation validation;

    @Inject
    private Flash flash;

    @GET
    public Response list(@QueryParam("page") String page) {
        return page(200, SubmittedValues.page(page), NONE, new CloseUnknownOrderForm());
    }

    /**
     * Takes one off the list. What is wrong with the form is shown on its page of the list, with the form beside its
     * row; or above, where the page does not have that row.
     */
    @POST
    @Path("{id: [0-9]{1,18}}/close")
    public Response close(@PathParam("id") long id, @Valid @BeanParam CloseUnknownOrderForm form) {
        if (!validation.accepts(form)) {
            return again(400, id, form);
        }
        try {
            client.close(id, form.note());
            flash.done("admin.unknown.closed");
        } catch (ServiceProblemException problem) {
            if (problem.status() == 401) {
                throw problem;
            }
            validation.reject(form, WebForm.WHOLE_FORM, problem);
            return again(problem.status(), id, form);
        }
        return Redirect.to(PATH);
    }

    private Response again(int status, long id, CloseUnknownOrderForm form) {
        try {
            return page(status, form.page(), id, form);
        } catch (PastTheEndException shorter) {
            return page(status, shorter.lastPage(), id, form);
        }
    }

    private Response page(int status, int page, long submitted, CloseUnknownOrderForm form) {
        ServiceResult<ListPage<UnknownOrder>> list = ServiceResult.of(client.page(page));
        if (!list.unavailable()) {
            list.value().existing();
        }
        models.put("unknown", list);
        models.put("page", page);
        models.put("submitted", submitted);
        models.put("unsaved", submitted != NONE && !has(list, submitted));
        models.put("form", form);
        models.put("emptyForm", new CloseUnknownOrderForm());
        return Response.status(status)
                .entity("admin/unknownorders/unknown-orders.html")
                .build();
    }

    private static boolean has(ServiceResult<ListPage<UnknownOrder>> list, long id) {
        return !list.unavailable() && list.value().items().stream().anyMatch(row -> row.id() == id);
    }
}
