package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.storefront.catalog.Picture;
import kr.ilovepet.storefront.form.ProblemTexts;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** Removes pictures of a product, and moves one of them to the front. {@link UploadServlet} adds new ones. */
@Controller
@RequestScoped
@Path("admin/products/" + EditProductController.PRODUCT_ID + "/pictures/{pictureId: [0-9]{1,18}}")
public class PicturesController {

    @Inject
    private AdminCatalogClient catalog;

    @Inject
    private Flash flash;

    @PathParam("productId")
    private long productId;

    @PathParam("pictureId")
    private long pictureId;

    @POST
    @Path("remove")
    public Response remove() {
        return done("admin.picture.removed", () -> catalog.removePicture(productId, pictureId));
    }

    @POST
    @Path("first")
    public Response first() {
        return done("admin.picture.moved", () -> {
            List<Long> sequence = new ArrayList<>(catalog.product(productId).pictures().stream()
                    .map(Picture::pictureId)
                    .toList());
            if (sequence.remove(Long.valueOf(pictureId))) {
                sequence.add(0, pictureId);
                catalog.arrangePictures(productId, sequence);
            }
        });
    }

    private Response done(String key, Runnable change) {
        try {
            change.run();
            flash.done(key);
        } catch (ServiceUnavailableException unavailable) {
            flash.failed("error.unavailable");
        } catch (ServiceProblemException problem) {
            if (problem.status() == 401) {
                throw problem;
            }
            flash.failed(ProblemTexts.key(problem), ProblemTexts.arguments(problem));
        }
        return Redirect.to("/admin/products/" + productId + "#pictures");
    }
}
