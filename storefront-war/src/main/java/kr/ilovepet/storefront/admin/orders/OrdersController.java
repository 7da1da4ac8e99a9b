package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.web.Htmx;

/** The search for orders by number, member, state and the days on which they were placed. */
@Controller
@RequestScoped
@Path("admin/orders")
public class OrdersController {

    @Inject
    private Models models;

    @Inject
    private AdminOrderClient client;

    @Inject
    private HttpServletRequest request;

    /** The list; for htmx only the part that changes with the search. */
    @GET
    public Response list(
            @QueryParam("number") String number,
            @QueryParam("member") String member,
            @QueryParam("userId") String userId,
            @QueryParam("status") String status,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") String page) {
        OrderQuery query = OrderQuery.of(number, member, userId, status, from, to, page);
        List<MemberSummary> choice = List.of();
        boolean memberUnavailable = false;
        if (query.memberUnknown() && !query.daysReversed()) {
            ServiceResult<ListPage<MemberSummary>> found = ServiceResult.of(client.members(query.member()));
            memberUnavailable = found.unavailable();
            choice = memberUnavailable ? List.of() : found.value().items();
            if (choice.size() == 1) {
                query = query.of(choice.get(0).userId());
            }
        }
        models.put("query", query);
        models.put("states", OrderStates.ALL);
        models.put("choice", choice);
        models.put("memberUnavailable", memberUnavailable);
        models.put(
                "list",
                query.memberUnknown() || query.daysReversed()
                        ? null
                        : ServiceResult.of(client.find(query).thenApply(ListPage::existing)));
        return Response.ok(Htmx.wantsFragment(request) ? "admin/orders/results.html" : "admin/orders/list.html")
                .header("Vary", "HX-Request")
                .build();
    }
}
