package kr.ilovepet.messaging.topics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The topics with offsets and lag, for admins; every service can tell, the gateway asks the order service. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class TopicResource {

    @Inject
    private TopicList topics;

    @GET
    @RolesAllowed("admin")
    public Topics topics() {
        return new Topics(topics.now());
    }

    @Path("orders/topics")
    @RequestScoped
    public static class OfOrders extends TopicResource {}

    @Path("products/topics")
    @RequestScoped
    public static class OfProducts extends TopicResource {}

    @Path("payments/topics")
    @RequestScoped
    public static class OfPayments extends TopicResource {}

    /** The whole list; it has no pages, since the topics are as many as the saga has messages. */
    public record Topics(List<TopicView> items) {}
}
