package kr.ilovepet.messaging.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The backlog of the outbox, for admins. A service serves it by a subclass that has a path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class OutboxResource {

    @Inject
    private OutboxBacklog backlog;

    /** The backlog now. */
    @GET
    @RolesAllowed("admin")
    public OutboxBacklog.View backlog() {
        return backlog.now();
    }
}
