package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** Sends the command of an order that nobody has replied to once more; harmless however often. */
@Controller
@RequestScoped
@Path("admin/orders/" + OrderDetailsController.ORDER_ID + "/repeat")
public class RepeatCommandController {

    @Inject
    private AdminOrderClient client;

    @Inject
    private Flash flash;

    /**
     * Repeats the command.
     *
     * @param back the saga page to go back to; without one it is the page of the order
     */
    @POST
    public Response repeat(@PathParam("orderId") String orderId, @FormParam("back") String back) {
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
        return Redirect.to(SagaQuery.sentFrom(back).orElse("/admin/orders/" + orderId));
    }
}
