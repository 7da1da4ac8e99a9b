package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.ProductRepository;
import kr.ilovepet.catalog.domain.ProductView;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.catalog.domain.RequestRefusedException.Reason;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;

/** Stock that admins change: goods received, counted, damaged. Each movement names the admin by the member's number. */
@Stateless
public class StockAdjustmentService {

    @Inject
    private ProductRepository products;

    @Inject
    private StockRepository stock;

    @Inject
    private AuditTrail audit;

    @Inject
    private InstantSource clock;

    /**
     * Puts what came with a new product into stock.
     *
     * @param product just added, in this transaction
     * @param quantity positive
     */
    public void receive(Product product, int quantity, long userId) {
        enter(product, new StockAdjustment(quantity, MovementReason.RECEIVED, null), userId);
    }

    /**
     * Changes the stock of a product.
     *
     * @throws RequestRefusedException when there is no such product, or there would be less than nothing or more than
     *     {@value Product#LARGEST_STOCK} in stock
     */
    public ProductView change(long productId, StockAdjustment adjustment, long userId) {
        Product product = products.lock(productId);
        int change = adjustment.change();
        int after = product.stock() + change;
        if (after < 0 || change > 0 && after > Product.LARGEST_STOCK) {
            throw new RequestRefusedException(Reason.STOCK_OUT_OF_RANGE, "There would be " + after + " in stock")
                    .with("stock", product.stock());
        }
        return record("stock.change", product, adjustment, userId);
    }

    /**
     * Sets the stock of a product to what was counted. The movement is the difference to the stock at that moment;
     * there is none where they are equal.
     *
     * @param note one line; null when there is none
     * @throws RequestRefusedException when there is no such product
     */
    public ProductView count(long productId, int counted, String note, long userId) {
        Product product = products.lock(productId);
        int difference = counted - product.stock();
        return difference == 0
                ? ProductView.of(product)
                : record("stock.count", product, new StockAdjustment(difference, MovementReason.COUNTED, note), userId);
    }

    private ProductView record(String action, Product product, StockAdjustment adjustment, long userId) {
        AuditedStock before = new AuditedStock(product.stock(), null);
        enter(product, adjustment, userId);
        audit.record(
                action, AuditedObject.product(product.id()), before, new AuditedStock(product.stock(), adjustment));
        return ProductView.of(product);
    }

    private void enter(Product product, StockAdjustment adjustment, long userId) {
        product.changeStock(adjustment.change());
        stock.add(StockMovement.byAdmin(product, adjustment, userId, clock.instant()));
    }

    /**
     * What audit records hold of a change of stock.
     *
     * @param adjustment what the admin has entered; null before
     */
    private record AuditedStock(int stock, StockAdjustment adjustment) {}
}
