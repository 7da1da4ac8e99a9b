package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.catalog.domain.ProductRepository;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Why the stock of a product is what it is. */
@Stateless
public class StockMovementQueries {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ProductRepository products;

    /**
     * The movements of a product, newest first.
     *
     * @throws RequestRefusedException when there is no such product
     */
    public Page<StockMovementView> of(long productId, PageRequest pageRequest) {
        if (products.find(productId).isEmpty()) {
            throw RequestRefusedException.noSuchProduct(productId);
        }
        var items = database.createQuery(
                        "select m from StockMovement m where m.productId = :productId order by m.id desc",
                        StockMovement.class)
                .setParameter("productId", productId)
                .setFirstResult(pageRequest.offset())
                .setMaxResults(pageRequest.size());
        long total = database.createQuery(
                        "select count(m) from StockMovement m where m.productId = :productId", Long.class)
                .setParameter("productId", productId)
                .getSingleResult();
        return new Page<>(
                items.getResultList().stream().map(StockMovement::view).toList(),
                pageRequest.page(),
                pageRequest.size(),
                total);
    }
}
