package kr.ilovepet.messaging.topics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The topics with offsets and lag, for admins. A service serves them by a subclass that has a path. */
@Tag(name = "Messages, for admins")
@Produces(MediaType.APPLICATION_JSON)
public abstract class TopicResource {

    @Inject
    private TopicList topics;

    /** All topics of the service's message types, and their dead letter topics. */
    @GET
    @RolesAllowed("admin")
    @Operation(summary = "All topics with their partitions, offsets and consumer groups")
    @APIResponse(responseCode = "200", description = "The topics")
    @APIResponse(responseCode = "503", description = "The brokers do not answer")
    public Topics topics() {
        return new Topics(topics.now());
    }

    /** The whole list; it has no pages, since the topics are as many as there are message types. */
    public record Topics(List<TopicView> items) {}
}
