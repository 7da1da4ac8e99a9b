package kr.ilovepet.member.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.domain.Role;
import kr.ilovepet.member.password.Password;
import kr.ilovepet.platform.limit.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registration of customers; nobody becomes an admin this way. */
@Path("/users/register")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class RegistrationResource {

    @Inject
    private RegistrationLimit limit;

    @Inject
    private Registration registration;

    @POST
    @PermitAll
    @Operation(summary = "Registers a customer")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = RegisterResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid (VALIDATION), or the body is no such JSON")
    @APIResponse(responseCode = "409", description = "A member has this e-mail address (EMAIL_TAKEN)")
    @APIResponse(responseCode = "429", description = "Too many registrations (TOO_MANY_ATTEMPTS); see Retry-After")
    @APIResponse(responseCode = "503", description = "Too many logins and registrations at this moment (BUSY)")
    public Response register(
            @NotNull @Valid RegisterRequest request, @HeaderParam(ClientAddress.HEADER) String forwardedFor) {
        EmailAddress email = new EmailAddress(request.email());
        limit.count(email, ClientAddress.ofForwardedFor(forwardedFor));
        long userId = registration.register(
                email, request.name(), new Password(request.password()), EnumSet.of(Role.CUSTOMER));
        return Response.status(Response.Status.CREATED)
                .entity(new RegisterResponse(userId))
                .build();
    }
}
