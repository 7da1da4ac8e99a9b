package kr.ilovepet.catalog.picture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import kr.ilovepet.catalog.AdminCaller;
import kr.ilovepet.catalog.CatalogApplication;
import kr.ilovepet.catalog.domain.PictureView;
import kr.ilovepet.catalog.domain.ProductView;
import kr.ilovepet.catalog.idempotency.IdempotencyKey;
import kr.ilovepet.catalog.idempotency.RepeatableResponse;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.idempotency.IdempotentResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures of a product, changed by admins. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pictures")
@SecurityRequirement(name = CatalogApplication.BEARER)
public class ProductPictureResource {

    @Inject
    private UploadLimit limit;

    @Inject
    private PictureService pictures;

    @Inject
    private PictureRenderer renderer;

    /**
     * Adds a picture from the bytes of a file, once for each key. What it is, is told by them and not by the header.
     */
    @POST
    @RolesAllowed(AdminCaller.ROLE)
    @Consumes("image/*")
    @Operation(summary = "Upload a picture of a product", description = "A still PNG, JPEG or WebP of at most 5 MiB.")
    @APIResponse(responseCode = "201", description = "The picture that was added")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such product")
    @APIResponse(responseCode = "409", description = "TOO_MANY_PICTURES, or IDEMPOTENT_REQUEST_RUNNING")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "415",
            description = "UNSUPPORTED_PICTURE: by its content it is none of the three kinds; PICTURE_ANIMATED")
    @APIResponse(
            responseCode = "422",
            description = "PICTURE_UNREADABLE, PICTURE_COLORS_OF_PRINT, PICTURE_TOO_MANY_PIXELS, PICTURE_TOO_COSTLY,"
                    + " or IDEMPOTENCY_KEY_REUSED")
    @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS; see Retry-After")
    @APIResponse(responseCode = "503", description = "BUSY: other pictures are being rendered")
    public Response add(
            @PathParam("productId") long productId,
            @HeaderParam(IdempotencyKey.HEADER) @IdempotencyKey String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) String contentLength,
            @Context SecurityContext caller,
            InputStream body)
            throws IOException {
        long admin = AdminCaller.number(caller);
        limit.count(admin);
        byte[] upload = UploadedBody.read(body, contentLength);
        IdempotentRequest request =
                IdempotentRequest.withFile(admin, key, "POST products/" + productId + "/pictures", upload);
        IdempotentResponse<PictureView> added = pictures.before(productId, request)
                .orElseGet(() -> pictures.add(productId, renderer.render(upload), request));
        return RepeatableResponse.of(Response.Status.CREATED, added);
    }

    /** Gives the pictures of a product a sequence. */
    @PUT
    @RolesAllowed(AdminCaller.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Arrange the pictures of a product")
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "PICTURES_CHANGED: these are not exactly its pictures")
    public ProductView arrange(@PathParam("productId") long productId, @NotNull @Valid PictureSequence sequence) {
        return pictures.arrange(productId, sequence.pictureIds());
    }

    /** Removes a picture for good. */
    @DELETE
    @Path("{pictureId:[0-9]{1,18}}")
    @RolesAllowed(AdminCaller.ROLE)
    @Operation(summary = "Remove a picture of a product")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the product does not have it")
    public void remove(@PathParam("productId") long productId, @PathParam("pictureId") long pictureId) {
        pictures.remove(productId, pictureId);
    }
}
