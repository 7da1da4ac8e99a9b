package kr.ilovepet.member.login;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.password.Password;
import kr.ilovepet.member.token.Token;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.security.VerifiedToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Login, and the renewal of tokens. */
@Path("/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class LoginResource {

    static final String DEVICE = "X-Device-Token";

    @Inject
    private Login login;

    @Context
    private SecurityContext security;

    @POST
    @Path("login")
    @PermitAll
    @Operation(summary = "Gives a token for e-mail address and password")
    @APIResponseSchema(LoggedIn.class)
    @APIResponse(responseCode = "401", description = "Address or password is wrong (BAD_CREDENTIALS)")
    @APIResponse(responseCode = "403", description = "The member is locked (MEMBER_LOCKED)")
    @APIResponse(responseCode = "429", description = "Too many failed attempts (TOO_MANY_ATTEMPTS); see Retry-After")
    @APIResponse(
            responseCode = "503",
            description = "Too many logins at this moment (BUSY), or not begun yet (STARTING)")
    public LoggedIn login(
            @NotNull @Valid LoginRequest request,
            @Parameter(
                            description =
                                    "What an earlier login on this device gave; then other people's failures do not count")
                    @HeaderParam(DEVICE)
                    String device,
            @Parameter(hidden = true) @HeaderParam(ClientAddress.HEADER) String forwardedFor) {
        return login.login(
                new EmailAddress(request.email()),
                new Password(request.password()),
                ClientAddress.ofForwardedFor(forwardedFor),
                device);
    }

    /** Takes any body, which does not matter. */
    @POST
    @Path("renew")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"customer", "admin"})
    @Operation(summary = "Gives a new token to the bearer of one that is still valid")
    @APIResponseSchema(Token.class)
    @APIResponse(responseCode = "401", description = "The login has ended (UNAUTHENTICATED)")
    public Token renew() {
        return login.renew(LoginSession.of(VerifiedToken.of(security)));
    }
}
