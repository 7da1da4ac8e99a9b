package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import kr.ilovepet.catalog.product.NewProduct;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.platform.problem.Problem;

/**
 * Stock that people move: goods received, counted, broken. A product's stock is always the sum of its movements. Each
 * movement names the admin, by the number of the member.
 */
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
    public ProductView introduce(NewProduct request, long userId) {
        Product product = products.add(request.data(), request.imageUrl());
        if (request.stock() != null && request.stock() > 0) {
            enter(product, request.stock(), MovementReason.RECEIVED, null, userId);
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
    public ProductView change(long productId, StockChange request, long userId) {
        if (request.change() == 0) {
            throw Problem.validation("change", "must not be 0");
        }
        Product product = products.lock(productId);
        int after = product.stock() + request.change();
        if (after < 0 || request.change() > 0 && after > Product.LARGEST_STOCK) {
            throw Problem.conflict("STOCK_OUT_OF_RANGE", "There would be " + after + " pieces in stock")
                    .with("stock", product.stock());
        }
        enter(product, request.change(), request.movementReason(), request.words(), userId);
        database.flush();
        return product.view();
    }

    /**
     * Sets the stock to what was counted; the movement is the difference to what the book says at that moment. Nothing
     * is entered where there is none.
     *
     * @throws Problem 404 when there is no such product
     */
    public ProductView count(long productId, StockCount request, long userId) {
        Product product = products.lock(productId);
        int difference = request.counted() - product.stock();
        if (difference != 0) {
            enter(product, difference, MovementReason.COUNTED, Note.of(request.note()), userId);
        }
        database.flush();
        return product.view();
    }

    private void enter(Product product, int change, MovementReason reason, String note, long userId) {
        product.move(change);
        database.persist(StockMovement.byHand(product, change, reason, note, userId, Instant.now()));
    }
}
