package kr.ilovepet.order.admin;

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
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.tracking.FailureTexts;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What admins see of all orders. */
@Path("orders")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders, for admins")
public class AdminOrderResource {

    @Inject
    private OrderSearch search;

    @Inject
    private OrderDetailsQuery details;

    @Inject
    private AwaitedReplyList awaitedReplies;

    @Inject
    private AttentionList attention;

    @Inject
    private UnknownOrderList unknownOrders;

    @GET
    @Path("search")
    @Operation(summary = "A page of the orders that fit, newest first")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<OrderSearchResult> search(
            @Parameter(description = "How the order number begins") @QueryParam("orderId") String orderId,
            @QueryParam("userId") String userId,
            @QueryParam("status") String status,
            @Parameter(description = "First day of placement in Seoul, such as 2026-11-23") @QueryParam("from")
                    String from,
            @Parameter(description = "Last day of placement in Seoul") @QueryParam("to") String to,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        return search.find(OrderSearchTerms.of(orderId, userId, status, from, to), PageRequest.of(page, size));
    }

    @GET
    @Path("{orderId:" + OrderNumber.PATTERN + "}/details")
    @Operation(summary = "All that is known of an order")
    @APIResponse(responseCode = "200", description = "The order with its refunds, stock returns and messages")
    @APIResponse(responseCode = "404", description = "There is no such order")
    public AdminOrderDetails details(
            @PathParam("orderId") String orderId, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return details.find(new OrderNumber(orderId), FailureTexts.accepting(language));
    }

    @GET
    @Path("states")
    @Operation(summary = "How many orders are in each state")
    @APIResponse(responseCode = "200", description = "The counts")
    public StatusCounts states() {
        return search.countByStatus();
    }

    @GET
    @Path("awaiting-reply")
    @Operation(summary = "A page of the orders for which a reply is awaited, longest first")
    @APIResponse(responseCode = "200", description = "The page")
    public Page<AwaitedReplyView> awaitingReply(@QueryParam("page") String page, @QueryParam("size") String size) {
        return awaitedReplies.page(PageRequest.of(page, size));
    }

    @GET
    @Path("attention")
    @Operation(summary = "A page of what needs a person, the oldest first")
    @APIResponse(responseCode = "200", description = "The page")
    public Page<AttentionView> attention(@QueryParam("page") String page, @QueryParam("size") String size) {
        return attention.page(PageRequest.of(page, size));
    }

    @GET
    @Path("unknown")
    @Operation(summary = "A page of the orders that other services know and this one does not, the oldest first")
    @APIResponse(responseCode = "200", description = "The page")
    public Page<UnknownOrderView> unknown(@QueryParam("page") String page, @QueryParam("size") String size) {
        return unknownOrders.page(PageRequest.of(page, size));
    }
}
