package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import kr.ilovepet.catalog.idempotency.ClientRequests;
import kr.ilovepet.catalog.idempotency.KeyedRequest;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.product.Products;

/** Books once for each Idempotency-Key, however often an admin's request comes. */
@Stateless
public class Bookings {

    @Inject
    private ClientRequests requests;

    @Inject
    private Products products;

    /**
     * Does the work and keeps the key in one transaction, or shows the product of the first request as it is now.
     *
     * @throws kr.ilovepet.platform.problem.Problem what the work refuses with, which a repeat is asked anew; 422 when the
     *     key came with another request
     */
    public Booked once(KeyedRequest request, Supplier<ProductView> work) {
        if (request.key() == null) {
            return new Booked(work.get(), false);
        }
        if (!requests.first(request)) {
            return new Booked(products.show(requests.productOf(request), true), true);
        }
        ProductView product = work.get();
        requests.done(request, product.productId());
        return new Booked(product, false);
    }

    /**
     * The product afterwards.
     *
     * @param repeated whether an earlier request had the effect
     */
    public record Booked(ProductView product, boolean repeated) {}
}
