package kr.ilovepet.catalog.api;

import static kr.ilovepet.catalog.api.KeyedAnswer.KEY;
import static kr.ilovepet.catalog.api.KeyedAnswer.KEY_CHARACTERS;
import static kr.ilovepet.catalog.api.KeyedAnswer.LONGEST_KEY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import kr.ilovepet.catalog.picture.PictureOrder;
import kr.ilovepet.catalog.picture.PictureWorkshop;
import kr.ilovepet.catalog.picture.Pictures;
import kr.ilovepet.catalog.picture.Pictures.Added;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/** The pictures that hang at a product, kept by admins. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/pictures")
@Produces(MediaType.APPLICATION_JSON)
public class GalleryResource {

    @Inject
    private Pictures pictures;

    @Inject
    private PictureWorkshop workshop;

    /** Takes the bytes of a picture as they are. What it is, is told by them and not by the header. */
    @POST
    @RolesAllowed(Admin.ROLE)
    @Consumes("image/*")
    public Response add(
            @PathParam("productId") long productId,
            @HeaderParam(KEY) @Size(min = 1, max = LONGEST_KEY) @Pattern(regexp = KEY_CHARACTERS) String key,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) String contentLength,
            @Context SecurityContext caller,
            InputStream body)
            throws IOException {
        byte[] upload = UploadedBody.read(body, contentLength);
        IdempotentRequest request = IdempotentRequest.withFile(
                Admin.number(caller), key, "POST products/" + productId + "/pictures", upload);
        Added added = pictures.before(productId, request)
                .orElseGet(() -> pictures.add(productId, workshop.prepare(upload), request));
        return KeyedAnswer.of(Response.Status.CREATED, added.picture(), added.repeated());
    }

    @PUT
    @RolesAllowed(Admin.ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductView arrange(@PathParam("productId") long productId, @NotNull @Valid PictureOrder order) {
        return pictures.arrange(productId, order.pictureIds());
    }

    @DELETE
    @Path("{pictureId:[0-9]{1,18}}")
    @RolesAllowed(Admin.ROLE)
    public void remove(@PathParam("productId") long productId, @PathParam("pictureId") long pictureId) {
        pictures.remove(productId, pictureId);
    }
}
