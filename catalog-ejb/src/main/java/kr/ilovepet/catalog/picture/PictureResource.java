package kr.ilovepet.catalog.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import kr.ilovepet.catalog.domain.Rendition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves pictures to everybody. What is at an address never changes, so whoever has it need not ask again. */
@ApplicationScoped
@Path("products/pictures/{pictureId:[0-9]{1,18}}/{rendition:full|card|thumb}")
@Tag(name = "Pictures")
public class PictureResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private PictureService pictures;

    /** The bytes of a rendition; 304 for whoever has them. */
    @GET
    @Operation(summary = "Fetch a picture")
    @APIResponse(responseCode = "200", description = "The picture as PNG or JPEG")
    @APIResponse(responseCode = "304", description = "The caller has it already")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Response show(
            @PathParam("pictureId") long pictureId,
            @PathParam("rendition") String rendition,
            @Context Request request) {
        PictureContent picture = pictures.find(pictureId, Rendition.valueOf(rendition.toUpperCase(Locale.ROOT)));
        EntityTag tag = new EntityTag(pictureId + "-" + rendition);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? whole(picture) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response.ResponseBuilder whole(PictureContent picture) {
        return Response.ok(picture.bytes(), picture.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, picture.bytes().length);
    }
}
