package kr.ilovepet.member.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import kr.ilovepet.member.account.EmailAddress;
import kr.ilovepet.member.account.Member;
import kr.ilovepet.member.account.Members;
import kr.ilovepet.member.account.Registration;
import kr.ilovepet.member.account.Role;
import kr.ilovepet.member.login.Login;
import kr.ilovepet.member.login.RegistrationBrake;
import kr.ilovepet.member.login.Session;
import kr.ilovepet.member.token.Token;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Registration, login and members. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

    private static final String USER_ID = "{userId:[1-9][0-9]{0,17}}";

    @Inject
    private Registration registration;

    @Inject
    private RegistrationBrake brake;

    @Inject
    private Login login;

    @Inject
    private Members members;

    @Inject
    private JsonWebToken token;

    /** Makes a customer; nobody becomes an admin this way. */
    @POST
    @Path("register")
    @PermitAll
    public Response register(
            @NotNull @Valid RegisterRequest request, @HeaderParam("X-Forwarded-For") String forwardedFor) {
        brake.pass(request.email(), forwardedFor);
        long userId =
                registration.register(request.email(), request.name(), request.password(), EnumSet.of(Role.CUSTOMER));
        return Response.status(Response.Status.CREATED)
                .entity(new Registered(userId))
                .build();
    }

    @POST
    @Path("login")
    @PermitAll
    public Token login(@NotNull @Valid LoginRequest request, @HeaderParam("X-Forwarded-For") String forwardedFor) {
        return login.login(request.email(), request.password(), forwardedFor);
    }

    /** A new token for the bearer of one that is still valid; the body, if any, does not matter. */
    @POST
    @Path("renew")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"customer", "admin"})
    public Token renew() {
        return login.renew(Session.of(token));
    }

    @GET
    @Path("me")
    @RolesAllowed({"customer", "admin"})
    public OwnProfile me() {
        return OwnProfile.of(member(Session.of(token).userId()));
    }

    /** Members, the newest first; see {@link Members#search}. */
    @GET
    @RolesAllowed("admin")
    public Page<Profile> users(
            @QueryParam("query") String query, @QueryParam("page") String page, @QueryParam("size") String size) {
        if (query != null && query.length() > EmailAddress.LONGEST) {
            throw Problem.validation("query", "must have at most " + EmailAddress.LONGEST + " characters");
        }
        return members.search(query, PageRequest.of(page, size)).map(Profile::of);
    }

    @GET
    @Path(USER_ID)
    @RolesAllowed({"admin", "service"})
    public Profile user(@PathParam("userId") long userId) {
        return Profile.of(member(userId));
    }

    @GET
    @Path(USER_ID + "/exists")
    @RolesAllowed({"admin", "service"})
    public Exists exists(@PathParam("userId") long userId) {
        return new Exists(members.byId(userId).isPresent());
    }

    private Member member(long userId) {
        return members.byId(userId).orElseThrow(() -> Problem.notFound("There is no such member"));
    }
}
