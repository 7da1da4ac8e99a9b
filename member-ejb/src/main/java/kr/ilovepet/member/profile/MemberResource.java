package kr.ilovepet.member.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.member.login.LoginSession;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.security.VerifiedToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members, as they see themselves and as admins and services see them. */
@Path("/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MemberResource {

    private static final String USER_ID = "{userId:[1-9][0-9]{0,17}}";

    @Inject
    private MemberRepository members;

    @Context
    private SecurityContext security;

    @GET
    @Path("me")
    @RolesAllowed({"customer", "admin"})
    @Operation(summary = "Shows the caller's own profile")
    @APIResponseSchema(OwnProfile.class)
    @APIResponse(responseCode = "401", description = "No valid token of a member (UNAUTHENTICATED)")
    public OwnProfile me() {
        return OwnProfile.of(find(LoginSession.of(VerifiedToken.of(security)).userId()));
    }

    /** Searches as {@link MemberRepository#search} does. */
    @GET
    @RolesAllowed("admin")
    @Operation(summary = "Lists members, the newest first; query is part of address or name, or exactly the id")
    @APIResponse(responseCode = "200", description = "A page of members")
    @APIResponse(responseCode = "400", description = "query, page or size is not valid (VALIDATION)")
    @APIResponse(responseCode = "403", description = "The caller is no admin (FORBIDDEN)")
    public Page<Profile> search(
            @QueryParam("query") String query, @QueryParam("page") String page, @QueryParam("size") String size) {
        if (query != null && query.length() > EmailAddress.MAX_LENGTH) {
            throw Problem.validation("query", "must have at most " + EmailAddress.MAX_LENGTH + " characters");
        }
        return members.search(query, PageRequest.of(page, size)).map(Profile::of);
    }

    @GET
    @Path(USER_ID)
    @RolesAllowed({"admin", "service"})
    @Operation(summary = "Shows a member")
    @APIResponseSchema(Profile.class)
    @APIResponse(responseCode = "404", description = "There is no such member (NOT_FOUND)")
    public Profile profile(@PathParam("userId") long userId) {
        return Profile.of(find(userId));
    }

    @GET
    @Path(USER_ID + "/exists")
    @RolesAllowed({"admin", "service"})
    @Operation(summary = "Tells whether a member exists")
    @APIResponseSchema(MemberExistence.class)
    public MemberExistence exists(@PathParam("userId") long userId) {
        return new MemberExistence(members.findById(userId).isPresent());
    }

    private Member find(long userId) {
        return members.findById(userId).orElseThrow(() -> Problem.notFound("There is no such member"));
    }
}
