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
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Rows;
import kr.ilovepet.storefront.web.Htmx;

/** The search for orders: by number, by member, by state and by the days they were placed. */
@Controller
@RequestScoped
@Path("admin/orders")
public class OrdersController {

    @Inject
    private Models models;

    @Inject
    private OrderDesk desk;

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
        OrderQuery wanted = OrderQuery.of(number, member, userId, status, from, to, page);
        List<MemberRow> choice = List.of();
        boolean memberAway = false;
        if (wanted.memberUnknown()) {
            Part<Rows<MemberRow>> found = Part.of(desk.members(wanted.member()));
            memberAway = found.away();
            choice = memberAway ? List.of() : found.value().items();
            if (choice.size() == 1) {
                wanted = wanted.of(choice.get(0).userId());
            }
        }
        models.put("wanted", wanted);
        models.put("states", OrderStates.ALL);
        models.put("choice", choice);
        models.put("memberAway", memberAway);
        models.put("list", wanted.memberUnknown() ? null : Part.of(desk.find(wanted)));
        return Response.ok(Htmx.wantsFragment(request) ? "admin/orders/rows.html" : "admin/orders/list.html")
                .header("Vary", "HX-Request")
                .build();
    }
}
