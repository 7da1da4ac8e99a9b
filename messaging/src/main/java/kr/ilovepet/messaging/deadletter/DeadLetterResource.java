package kr.ilovepet.messaging.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;

/**
 * The dead letters of the topics that the service consumes, for admins. A service serves them by a subclass that has a
 * path.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class DeadLetterResource {

    @Inject
    private DeadLetters deadLetters;

    @GET
    @RolesAllowed("admin")
    public Page<DeadLetterView> list(
            @QueryParam("state") String state, @QueryParam("page") String page, @QueryParam("size") String size) {
        return deadLetters.list(state(state), PageRequest.of(page, size));
    }

    @GET
    @RolesAllowed("admin")
    @Path("{id:[0-9]{1,18}}")
    public DeadLetterView get(@PathParam("id") long id) {
        return deadLetters.get(id);
    }

    @POST
    @RolesAllowed("admin")
    @Path("{id:[0-9]{1,18}}/replay")
    public ReplayResult replay(@PathParam("id") long id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return dryRun ? deadLetters.dryRun(id) : deadLetters.replay(id);
    }

    @POST
    @RolesAllowed("admin")
    @Path("{id:[0-9]{1,18}}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeadLetterView discard(@PathParam("id") long id, @NotNull @Valid Discard discard) {
        return deadLetters.discard(id, discard.reason());
    }

    private static DeadLetter.State state(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return DeadLetter.State.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.validation("state", "must be one of OPEN, CLOSED, REPLAYED, DISCARDED");
        }
    }

    /** Why a dead letter is not needed. */
    public record Discard(@NotBlank @Size(max = 500) String reason) {}
}
