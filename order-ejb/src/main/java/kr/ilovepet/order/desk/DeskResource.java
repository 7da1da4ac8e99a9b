package kr.ilovepet.order.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.order.orders.FailureTexts;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** What admins see of all orders. */
@Path("orders")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

    @Inject
    private OrderSearch search;

    @Inject
    private CaseFile cases;

    @Inject
    private RestingList resting;

    @Inject
    private AttentionList attention;

    @GET
    @Path("search")
    public Page<FoundOrder> search(
            @QueryParam("orderId") String orderId,
            @QueryParam("userId") String userId,
            @QueryParam("status") String status,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        return search.find(SearchTerms.of(orderId, userId, status, from, to), PageRequest.of(page, size));
    }

    @GET
    @Path("{orderId:[0-9]{16,20}}/case")
    public CaseView file(
            @PathParam("orderId") String orderId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return cases.of(orderId, FailureTexts.accepting(language));
    }

    @GET
    @Path("states")
    public StateCounts states() {
        return search.states();
    }

    @GET
    @Path("resting")
    public Page<RestingView> resting(@QueryParam("page") String page, @QueryParam("size") String size) {
        return resting.part(PageRequest.of(page, size));
    }

    @GET
    @Path("attention")
    public Page<AttentionView> attention(@QueryParam("page") String page, @QueryParam("size") String size) {
        return attention.part(PageRequest.of(page, size));
    }
}
