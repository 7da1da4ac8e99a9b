package kr.ilovepet.catalog.picture;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.catalog.product.PictureForm;
import kr.ilovepet.catalog.product.PictureView;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.catalog.product.ProductPicture;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.platform.problem.Problem;

/** The pictures of products, kept in the database. Those of one product change one after the other. */
@Stateless
public class Pictures {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Products products;

    /**
     * Sees to it, before any work is done, that the product is there and can have one more picture.
     *
     * @throws Problem 404 when there is no such product, 409 when it has as many pictures as it may
     */
    public void checkRoom(long productId) {
        products.lock(productId).gallery().checkRoom();
    }

    /**
     * Hangs a picture after the product's others.
     *
     * @throws Problem 404 when there is no such product, 409 when it has as many pictures as it may
     */
    public PictureView add(long productId, PreparedPicture picture) {
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
}
