package kr.ilovepet.messaging.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/**
 * The backlog of the outbox, for admins: each service tells its own, below its part of the API. The paths are whole
 * words, because JAX-RS prefers {@code /payments/{paymentId}} to a path with a template in front.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class OutboxResource {

    @Inject
    private OutboxBacklog backlog;

    @GET
    @RolesAllowed("admin")
    public OutboxBacklog.View backlog() {
        return backlog.now(Instant.now());
    }

    @Path("orders/outbox")
    @RequestScoped
    public static class OfOrders extends OutboxResource {}

    @Path("products/outbox")
    @RequestScoped
    public static class OfProducts extends OutboxResource {}

    @Path("payments/outbox")
    @RequestScoped
    public static class OfPayments extends OutboxResource {}
}
