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
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
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

    /** Takes one off the list. What is wrong with the form is shown beside it, on the first page. */
    @POST
    @Path("{id: [0-9]{1,18}}/close")
    public Response close(@PathParam("id") long id, @Valid @BeanParam CloseUnknownOrderForm form) {
        if (!validation.accepts(form)) {
            return page(400, 0, id, form);
        }
        try {
            client.close(id, form.note());
            flash.done("admin.unknown.closed");
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            return page(503, 0, id, form);
        } catch (ServiceProblemException problem) {
            if (problem.status() == 401) {
                throw problem;
            }
            validation.reject(form, WebForm.WHOLE_FORM, problem);
            return page(problem.status(), 0, id, form);
        }
        return Redirect.to(PATH);
    }

    private Response page(int status, int page, long submitted, CloseUnknownOrderForm form) {
        ServiceResult<ListPage<UnknownOrder>> list = ServiceResult.of(client.page(page));
        if (!list.unavailable()) {
            list.value().existing();
        }
        models.put("unknown", list);
        models.put("page", page);
        models.put("submitted", submitted);
        models.put("form", form);
        models.put("emptyForm", new CloseUnknownOrderForm());
        return Response.status(status)
                .entity("admin/unknownorders/unknown-orders.html")
                .build();
    }
}
