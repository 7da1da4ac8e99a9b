package kr.ilovepet.messaging.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The dead letters of the topics that the service consumes, for admins. A service serves them by a subclass that has a
 * path.
 */
@Tag(name = "Messages, for admins")
@Produces(MediaType.APPLICATION_JSON)
public abstract class DeadLetterResource {

    @Inject
    private DeadLetters deadLetters;

    /** One page of the dead letters without their messages, newest first. */
    @GET
    @RolesAllowed("admin")
    @Operation(
            summary =
                    "Messages that could not be handled or sent, newest first, without their text; all states where none is named")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "No such state, page or size")
    public Page<DeadLetterView> list(
            @QueryParam("state") String state, @QueryParam("page") String page, @QueryParam("size") String size) {
        return deadLetters.list(state(state), PageRequest.of(page, size));
    }

    /** One dead letter. */
    @GET
    @RolesAllowed("admin")
    @Path("{id:[0-9]{1,18}}")
    @Operation(summary = "One dead letter with its message")
    @APIResponse(responseCode = "200", description = "The dead letter")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public DeadLetterView get(@PathParam("id") long id) {
        return deadLetters.get(id);
    }

    /** Sends the message to its topic again, or tells what that would do. */
    @POST
    @RolesAllowed("admin")
    @Path("{id:[0-9]{1,18}}/replay")
    @Operation(summary = "Sends the message to its topic again; with dryRun it only tells what that would do")
    @APIResponse(responseCode = "200", description = "What was done, or would be")
    @APIResponse(responseCode = "400", description = "dryRun is neither true nor false")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    @APIResponse(
            responseCode = "409",
            description = "NOT_REPLAYABLE: a business refusal, discarded, or its end is missing")
    public ReplayResult replay(@PathParam("id") long id, @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        return switch (dryRun) {
            case "true" -> deadLetters.dryRun(id);
            case "false" -> deadLetters.replay(id);
            default -> throw Problem.validation("dryRun", "must be true or false");
        };
    }

    /** Marks a dead letter as not needed. */
    @POST
    @RolesAllowed("admin")
    @Path("{id:[0-9]{1,18}}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks the dead letter as not needed; it cannot be replayed any more")
    @APIResponse(responseCode = "200", description = "The dead letter as it is now")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    @APIResponse(responseCode = "409", description = "NOT_DISCARDABLE: a business refusal, or discarded before")
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
    public record Discard(
            @VisibleText @PlainText @Size(max = 500) String reason) {}
}
