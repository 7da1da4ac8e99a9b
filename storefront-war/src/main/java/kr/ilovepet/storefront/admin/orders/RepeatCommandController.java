package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** Sends the command of an order that has no reply yet again; harmless however often. */
@Controller
@RequestScoped
@Path("admin/orders/" + OrderDetailsController.ORDER_ID + "/repeat")
public class RepeatCommandController {

    @Inject
    private AdminOrderClient client;

    @Inject
    private Flash flash;

    /** Sends the command, and leads back to the page with the button. */
    @POST
    public Response repeat(@PathParam("orderId") String orderId, @BeanParam RepeatCommandForm form) {
        try {
            client.repeat(orderId);
            flash.done("admin.order.done.repeat", orderId);
        } catch (ServiceUnavailableException unavailable) {
            flash.failed("error.unavailable");
        } catch (ServiceProblemException problem) {
            if (problem.status() != 409) {
                throw problem;
            }
            flash.failed("admin.order.nothingAwaited", orderId);
        }
        return Redirect.to(form.sagaPage().orElse("/admin/orders/" + orderId));
    }
}
