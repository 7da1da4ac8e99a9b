package kr.ilovepet.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What admins have changed in the service, for admins. A service serves it by a subclass that has a path. */
@Tag(name = "Audit records, for admins")
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditResource {

    @Inject
    private AuditTrail audit;

    /** One page of the records that fit, the newest first. */
    @GET
    @RolesAllowed("admin")
    @Operation(summary = "What admins have changed, the newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "VALIDATION: a parameter is not as it must be")
    public Page<AuditView> list(
            @Parameter(description = "Number of the admin") @QueryParam("admin") String admin,
            @Parameter(description = "Day in Seoul, such as 2026-11-23") @QueryParam("day") String day,
            @Parameter(description = "product, order, dead-letter or member") @QueryParam("objectType")
                    String objectType,
            @QueryParam("objectId") String objectId,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        return audit.find(AuditQuery.of(admin, day, objectType, objectId), PageRequest.of(page, size));
    }
}
