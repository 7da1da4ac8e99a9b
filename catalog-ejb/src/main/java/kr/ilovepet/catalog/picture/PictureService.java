package kr.ilovepet.catalog.picture;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.catalog.domain.PictureView;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.ProductPicture;
import kr.ilovepet.catalog.domain.ProductRepository;
import kr.ilovepet.catalog.domain.ProductView;
import kr.ilovepet.catalog.domain.Rendition;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.catalog.domain.RequestRefusedException.Reason;
import kr.ilovepet.catalog.idempotency.CatalogIdempotentRequests;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.idempotency.IdempotentResponse;

/** The pictures of products, stored in the database. Those of one product change one after the other. */
@Stateless
public class PictureService {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ProductRepository products;

    @Inject
    private CatalogIdempotentRequests requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private InstantSource clock;

    /**
     * Looks, before a picture is rendered, whether the request was carried out before; and if not, that the product is
     * there and can have one more picture.
     *
     * @return the picture that the request added before; empty when it has to be carried out
     * @throws RequestRefusedException when there is no such product, or it has as many pictures as it may
     * @throws kr.ilovepet.platform.problem.Problem 422 when the key came with another request
     */
    public Optional<IdempotentResponse<PictureView>> before(long productId, IdempotentRequest request) {
        Optional<PictureView> added = requests.find(request, PictureView.class);
        if (added.isEmpty()) {
            products.lock(productId).gallery().requireRoom();
        }
        return added.map(picture -> new IdempotentResponse<>(picture, true));
    }

    /**
     * Adds a picture after the product's others, once for each key. Requests with one key may all render the picture at
     * the same time; that costs less than a mark of running work, which a crash would leave behind.
     *
     * @throws RequestRefusedException when there is no such product, or it has as many pictures as it may
     * @throws kr.ilovepet.platform.problem.Problem 422 when the key came with another request, 409 while another
     *     request with this key adds its picture
     */
    public IdempotentResponse<PictureView> add(long productId, RenderedPicture picture, IdempotentRequest request) {
        return requests.once(request, PictureView.class, () -> add(productId, picture));
    }

    private PictureView add(long productId, RenderedPicture picture) {
        Product product = products.lock(productId);
        AuditedPictures before = AuditedPictures.of(product);
        ProductPicture added = product.gallery().add(picture.width(), picture.height(), clock.instant());
        database.persist(added);
        picture.renditions()
                .forEach((rendition, bytes) ->
                        database.persist(new StoredRendition(added.id(), rendition, picture.mediaType(), bytes)));
        record("picture.add", product, before);
        return PictureView.of(added);
    }

    /**
     * Removes a picture for good; its renditions go with its row.
     *
     * @throws RequestRefusedException when the product does not have it
     */
    public void remove(long productId, long pictureId) {
        Product product = products.lock(productId);
        AuditedPictures before = AuditedPictures.of(product);
        if (!product.gallery().remove(pictureId)) {
            throw noSuchPicture(pictureId);
        }
        record("picture.remove", product, before);
    }

    /**
     * Gives the pictures of a product a sequence.
     *
     * @throws RequestRefusedException when there is no such product, or these are not exactly its pictures
     */
    public ProductView arrange(long productId, List<Long> pictureIds) {
        Product product = products.lock(productId);
        AuditedPictures before = AuditedPictures.of(product);
        product.gallery().arrange(pictureIds);
        record("picture.arrange", product, before);
        return ProductView.of(product);
    }

    private void record(String action, Product product, AuditedPictures before) {
        audit.record(action, AuditedObject.product(product.id()), before, AuditedPictures.of(product));
    }

    /**
     * One rendition of a picture.
     *
     * @throws RequestRefusedException when there is no such picture
     */
    public PictureContent find(long pictureId, Rendition rendition) {
        return database
                .createQuery(
                        "select new kr.ilovepet.catalog.picture.PictureContent(r.mediaType, r.bytes)"
                                + " from StoredRendition r where r.key.pictureId = :pictureId"
                                + " and r.key.rendition = :rendition",
                        PictureContent.class)
                .setParameter("pictureId", pictureId)
                .setParameter("rendition", rendition)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> noSuchPicture(pictureId));
    }

    private static RequestRefusedException noSuchPicture(long pictureId) {
        return new RequestRefusedException(Reason.NO_SUCH_PICTURE, "There is no picture " + pictureId);
    }

    /** What audit records hold of the pictures of a product: their numbers in their sequence. */
    private record AuditedPictures(List<Long> pictures) {

        static AuditedPictures of(Product product) {
            return new AuditedPictures(ProductView.of(product).pictures().stream()
                    .map(PictureView::pictureId)
                    .toList());
        }
    }
}
