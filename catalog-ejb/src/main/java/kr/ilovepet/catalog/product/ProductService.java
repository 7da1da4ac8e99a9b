package kr.ilovepet.catalog.product;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import kr.ilovepet.catalog.category.Categories;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.ProductRepository;
import kr.ilovepet.catalog.domain.ProductView;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.catalog.domain.RequestRefusedException.Reason;
import kr.ilovepet.catalog.stock.StockAdjustmentService;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;

/** One product at a time: shown to everybody, added and changed by admins. */
@Stateless
public class ProductService {

    @Inject
    private ProductRepository products;

    @Inject
    private Categories categories;

    @Inject
    private StockAdjustmentService stock;

    @Inject
    private AuditTrail audit;

    @Inject
    private InstantSource clock;

    /**
     * One product.
     *
     * @param withdrawnToo whether the caller may see a product that is not sold any more
     * @throws RequestRefusedException when there is none that the caller may see
     */
    public ProductView show(long productId, boolean withdrawnToo) {
        return products.find(productId)
                .filter(product -> withdrawnToo || !product.withdrawn())
                .map(ProductView::of)
                .orElseThrow(() -> RequestRefusedException.noSuchProduct(productId));
    }

    /**
     * Adds a product, with what was received of it in stock.
     *
     * @param userId number of the admin who does so
     * @throws RequestRefusedException when there is no such category
     */
    public ProductView add(NewProduct request, long userId) {
        requireCategory(request.category());
        Product product = new Product(request.toDescription(), request.imageUrl(), clock.instant());
        products.add(product);
        if (request.stock() != null && request.stock() > 0) {
            stock.receive(product, request.stock(), userId);
        }
        products.flush();
        return recorded("product.add", null, product);
    }

    /**
     * Replaces the description of a product.
     *
     * @throws RequestRefusedException when there is no such product or category, or the product was changed since the
     *     caller saw it
     */
    public ProductView change(long productId, ProductChange change) {
        Product product = products.lock(productId);
        product.requireVersion(change.version());
        requireCategory(change.category());
        ProductView before = ProductView.of(product);
        product.describe(change.toDescription(), clock.instant());
        products.flush();
        return recorded("product.change", before, product);
    }

    /**
     * Takes a product off sale; one that is not on sale stays as it is, so that the request can be repeated.
     *
     * @param version the version that the caller saw
     * @throws RequestRefusedException when there is no such product, or it is on sale and was changed since the caller
     *     saw it
     */
    public ProductView withdraw(long productId, long version) {
        return changeSale("product.withdraw", productId, version, true, Product::withdraw);
    }

    /**
     * Puts a product back on sale; one that is on sale stays as it is, so that the request can be repeated.
     *
     * @param version the version that the caller saw
     * @throws RequestRefusedException when there is no such product, or it is withdrawn and was changed since the
     *     caller saw it
     */
    public ProductView restore(long productId, long version) {
        return changeSale("product.restore", productId, version, false, Product::restore);
    }

    private ProductView changeSale(
            String action, long productId, long version, boolean withdrawn, BiConsumer<Product, Instant> change) {
        Product product = products.lock(productId);
        ProductView before = ProductView.of(product);
        if (product.withdrawn() == withdrawn) {
            return before;
        }
        product.requireVersion(version);
        change.accept(product, clock.instant());
        products.flush();
        return recorded(action, before, product);
    }

    private ProductView recorded(String action, ProductView before, Product product) {
        ProductView after = ProductView.of(product);
        audit.record(action, AuditedObject.product(product.id()), before, after);
        return after;
    }

    private void requireCategory(String slug) {
        if (!categories.exists(slug)) {
            throw new RequestRefusedException(Reason.UNKNOWN_CATEGORY, "is not one of the shop's categories");
        }
    }
}
