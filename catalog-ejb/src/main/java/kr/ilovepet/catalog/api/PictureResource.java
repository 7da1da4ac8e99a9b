package kr.ilovepet.catalog.api;

import jakarta.enterprise.context.RequestScoped;
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
import kr.ilovepet.catalog.picture.PictureBytes;
import kr.ilovepet.catalog.picture.Pictures;
import kr.ilovepet.catalog.product.PictureForm;

/** Serves pictures to everybody. What is at an address never changes, so whoever has it need not ask again. */
@RequestScoped
@Path("products/pictures/{pictureId:[0-9]{1,18}}/{form:full|card|thumb}")
public class PictureResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private Pictures pictures;

    @GET
    public Response show(
            @PathParam("pictureId") long pictureId, @PathParam("form") String form, @Context Request request) {
        PictureBytes picture = pictures.find(pictureId, PictureForm.valueOf(form.toUpperCase(Locale.ROOT)));
        EntityTag tag = new EntityTag(pictureId + "-" + form);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? whole(picture) : known;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response.ResponseBuilder whole(PictureBytes picture) {
        return Response.ok(picture.bytes(), picture.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, picture.bytes().length);
    }
}
