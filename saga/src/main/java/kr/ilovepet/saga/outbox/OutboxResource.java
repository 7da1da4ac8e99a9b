package kr.ilovepet.saga.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** The backlog of the outbox, for admins: each service tells its own, below its part of the API. */
@Path("{part:orders|products|payments}/outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    @Inject
    private OutboxBacklog backlog;

    @GET
    @RolesAllowed("admin")
    public OutboxBacklog.View backlog() {
        return backlog.now(Instant.now());
    }
}
