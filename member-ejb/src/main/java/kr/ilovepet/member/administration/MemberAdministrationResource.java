package kr.ilovepet.member.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import kr.ilovepet.member.audit.SecurityLog;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.profile.Profile;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What admins do with members. Requests may be repeated; a body does not matter. */
@Path("/users")
@ApplicationScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Members, for admins")
public class MemberAdministrationResource {

    private static final String USER_ID = "{userId:[1-9][0-9]{0,17}}";

    @Inject
    private MemberAdministration administration;

    @POST
    @Path(USER_ID + "/lock")
    @Operation(summary = "Keeps a member from logging in, and ends all logins")
    @APIResponseSchema(Profile.class)
    @APIResponse(responseCode = "404", description = "There is no such member (NOT_FOUND)")
    @APIResponse(responseCode = "409", description = "It is the last admin (LAST_ADMIN)")
    public Profile lock(@PathParam("userId") long userId) {
        return done("member.lock", administration.lock(userId));
    }

    @POST
    @Path(USER_ID + "/unlock")
    @Operation(summary = "Lets a locked member log in again")
    @APIResponseSchema(Profile.class)
    @APIResponse(responseCode = "404", description = "There is no such member (NOT_FOUND)")
    public Profile unlock(@PathParam("userId") long userId) {
        return done("member.unlock", administration.unlock(userId));
    }

    @POST
    @Path(USER_ID + "/end-logins")
    @Operation(summary = "Ends all logins of a member, who may log in again")
    @APIResponseSchema(Profile.class)
    @APIResponse(responseCode = "404", description = "There is no such member (NOT_FOUND)")
    public Profile endLogins(@PathParam("userId") long userId) {
        return done("member.end-logins", administration.endLogins(userId));
    }

    @PUT
    @Path(USER_ID + "/roles/admin")
    @Operation(summary = "Makes a member an admin, who has to log in again to be one")
    @APIResponseSchema(Profile.class)
    @APIResponse(responseCode = "404", description = "There is no such member (NOT_FOUND)")
    public Profile grantAdmin(@PathParam("userId") long userId) {
        return done("member.grant-admin", administration.grantAdmin(userId));
    }

    @DELETE
    @Path(USER_ID + "/roles/admin")
    @Operation(summary = "Takes the role of an admin, and ends all logins")
    @APIResponseSchema(Profile.class)
    @APIResponse(responseCode = "404", description = "There is no such member (NOT_FOUND)")
    @APIResponse(responseCode = "409", description = "It is the last admin (LAST_ADMIN)")
    public Profile revokeAdmin(@PathParam("userId") long userId) {
        return done("member.revoke-admin", administration.revokeAdmin(userId));
    }

    private static Profile done(String action, Optional<Member> changed) {
        Member member = changed.orElseThrow(() -> Problem.notFound("There is no such member"));
        SecurityLog.changedByAdmin(action, member.id());
        return Profile.of(member);
    }
}
