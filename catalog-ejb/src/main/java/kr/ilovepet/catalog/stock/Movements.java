package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;

/** The book of stock, to be read. */
@Stateless
public class Movements {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Products products;

    /**
     * The movements of a product, newest first.
     *
     * @throws Problem 404 when there is no such product
     */
    public Page<MovementView> of(long productId, PageRequest part) {
        products.show(productId, true);
        var items = database.createQuery(
                        "select m from StockMovement m where m.productId = :productId order by m.id desc",
                        StockMovement.class)
                .setParameter("productId", productId)
                .setFirstResult(part.offset())
                .setMaxResults(part.size());
        long total = database.createQuery(
                        "select count(m) from StockMovement m where m.productId = :productId", Long.class)
                .setParameter("productId", productId)
                .getSingleResult();
        return new Page<>(items.getResultStream().map(StockMovement::view).toList(), part.page(), part.size(), total);
    }
}
