package kr.ilovepet.messaging.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The backlog of the outbox, for admins. A service serves it by a subclass that has a path. */
@Tag(name = "Messages, for admins")
@Produces(MediaType.APPLICATION_JSON)
public abstract class OutboxResource {

    @Inject
    private OutboxBacklog backlog;

    /** The backlog now. */
    @GET
    @RolesAllowed("admin")
    @Operation(summary = "How many messages of this service wait to be published, and for how long")
    @APIResponse(responseCode = "200", description = "The backlog")
    public OutboxBacklog.View backlog() {
        return backlog.now();
    }
}
