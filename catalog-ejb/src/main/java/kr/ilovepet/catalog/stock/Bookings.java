package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.catalog.idempotency.CatalogRequests;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/** Books once for each Idempotency-Key, however often an admin's request comes. */
@Stateless
public class Bookings {

    @Inject
    private CatalogRequests requests;

    /**
     * Does the work and keeps the key with its answer in one transaction, or shows the product as the first request
     * did.
     *
     * @throws kr.ilovepet.platform.problem.Problem what the work refuses with, which a repeat is asked anew; 422 when
     *     the key came with another request, 409 while that runs
     */
    public Booked once(IdempotentRequest request, Supplier<ProductView> work) {
        Optional<ProductView> before = requests.take(request, ProductView.class);
        if (before.isPresent()) {
            return new Booked(before.get(), true);
        }
        ProductView product = work.get();
        requests.answered(request, product);
        return new Booked(product, false);
    }

    /**
     * The product afterwards.
     *
     * @param repeated whether an earlier request had the effect
     */
    public record Booked(ProductView product, boolean repeated) {}
}
