package kr.ilovepet.catalog.picture;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.catalog.idempotency.CatalogRequests;
import kr.ilovepet.catalog.product.PictureForm;
import kr.ilovepet.catalog.product.PictureView;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.catalog.product.ProductPicture;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.problem.Problem;

/** The pictures of products, kept in the database. Those of one product change one after the other. */
@Stateless
public class Pictures {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Products products;

    @Inject
    private CatalogRequests requests;

    /**
     * Looks, before any work is done, whether the request was carried out before; and if not, that the product is there
     * and can have one more picture.
     *
     * @return the picture that the request added before; empty when it has to be carried out
     * @throws Problem 404 when there is no such product, 409 when it has as many pictures as it may, 422 when the key
     *     came with another request
     */
    public Optional<Added> before(long productId, IdempotentRequest request) {
        Optional<PictureView> added = requests.find(request, PictureView.class);
        if (added.isEmpty()) {
            products.lock(productId).gallery().checkRoom();
        }
        return added.map(picture -> new Added(picture, true));
    }

    /**
     * Hangs a picture after the product's others, once for each key. Requests with one key may all make the picture's
     * forms at the same time; that costs less than a mark of running work, which a crash would leave standing.
     *
     * @throws Problem 404 when there is no such product, 409 when it has as many pictures as it may or while another
     *     request with this key adds its picture, 422 when the key came with another request
     */
    public Added add(long productId, PreparedPicture picture, IdempotentRequest request) {
        Optional<PictureView> before = requests.take(request, PictureView.class);
        if (before.isPresent()) {
            return new Added(before.get(), true);
        }
        PictureView added = hang(productId, picture);
        requests.answered(request, added);
        return new Added(added, false);
    }

    private PictureView hang(long productId, PreparedPicture picture) {
        ProductPicture added = products.lock(productId).gallery().add(picture.width(), picture.height(), Instant.now());
        database.persist(added);
        picture.forms()
                .forEach((form, bytes) ->
                        database.persist(new StoredForm(added.id(), form, picture.mediaType(), bytes)));
        return added.view();
    }

    /**
     * Takes a picture away for good; its forms go with its row.
     *
     * @throws Problem 404 when the product does not have it
     */
    public void remove(long productId, long pictureId) {
        if (!products.lock(productId).gallery().remove(pictureId)) {
            throw unknown(pictureId);
        }
    }

    /**
     * Gives the pictures of a product a sequence.
     *
     * @throws Problem 404 when there is no such product, 409 when these are not exactly its pictures
     */
    public ProductView arrange(long productId, List<Long> pictureIds) {
        Product product = products.lock(productId);
        product.gallery().arrange(pictureIds);
        return product.view();
    }

    /**
     * A picture in one of its forms.
     *
     * @throws Problem 404 when there is no such picture
     */
    public PictureBytes find(long pictureId, PictureForm form) {
        return database.createQuery(
                        "select new kr.ilovepet.catalog.picture.PictureBytes(f.mediaType, f.bytes) from StoredForm f"
                                + " where f.key.pictureId = :pictureId and f.key.form = :form",
                        PictureBytes.class)
                .setParameter("pictureId", pictureId)
                .setParameter("form", form)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(pictureId));
    }

    private static Problem unknown(long pictureId) {
        return Problem.notFound("There is no picture " + pictureId);
    }

    /**
     * A picture that was added.
     *
     * @param repeated whether an earlier request added it
     */
    public record Added(PictureView picture, boolean repeated) {}
}
