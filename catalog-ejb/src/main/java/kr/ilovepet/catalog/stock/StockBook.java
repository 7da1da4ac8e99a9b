package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import kr.ilovepet.catalog.product.NewProduct;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.platform.problem.Problem;

/** Stock that people move: goods received, counted, broken. A product's stock is always the sum of its movements. */
@Stateless
public class StockBook {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Products products;

    /**
     * Adds a product and what was received of it.
     *
     * @throws Problem 400 when there is no such category
     */
    public ProductView introduce(NewProduct request) {
        Product product = products.add(request.data());
        if (request.stock() != null && request.stock() > 0) {
            enter(product, request.stock(), MovementReason.RECEIVED, null);
        }
        database.flush();
        return product.view();
    }

    /**
     * Moves stock and enters the movement.
     *
     * @throws Problem 404 when there is no such product, 409 when less than nothing or more than
     *     {@value Product#LARGEST_STOCK} would be there
     */
    public ProductView change(long productId, StockChange request) {
        if (request.change() == 0) {
            throw Problem.validation("change", "must not be 0");
        }
        Product product = database.find(Product.class, productId, LockModeType.PESSIMISTIC_WRITE);
        if (product == null) {
            throw Problem.notFound("There is no product " + productId);
        }
        int after = product.stock() + request.change();
        if (after < 0 || request.change() > 0 && after > Product.LARGEST_STOCK) {
            throw Problem.conflict("STOCK_OUT_OF_RANGE", "There would be " + after + " pieces in stock")
                    .with("stock", product.stock());
        }
        enter(product, request.change(), request.movementReason(), request.note());
        database.flush();
        return product.view();
    }

    private void enter(Product product, int change, MovementReason reason, String note) {
        product.move(change);
        database.persist(StockMovement.byHand(product.id(), change, reason, note, Instant.now()));
    }
}
