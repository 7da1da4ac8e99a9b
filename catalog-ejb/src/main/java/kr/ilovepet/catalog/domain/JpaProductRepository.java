package kr.ilovepet.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Products in the catalog's database. */
@ApplicationScoped
public class JpaProductRepository implements ProductRepository {

    @PersistenceContext
    private EntityManager database;

    @Override
    public Optional<Product> find(long productId) {
        return Optional.ofNullable(database.find(Product.class, productId));
    }

    @Override
    public Map<Long, ProductOffer> offers(Collection<Long> productIds) {
        return database
                .createQuery(
                        "select new kr.ilovepet.catalog.domain.ProductOffer(p.id, p.name, p.price, p.stock, p.withdrawn)"
                                + " from Product p where p.id in :ids",
                        ProductOffer.class)
                .setParameter("ids", productIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ProductOffer::id, Function.identity()));
    }

    @Override
    public Product lock(long productId) {
        Product product = lock(List.of(productId)).get(productId);
        if (product == null) {
            throw RequestRefusedException.noSuchProduct(productId);
        }
        return product;
    }

    @Override
    public SortedMap<Long, Product> lock(Collection<Long> productIds) {
        SortedMap<Long, Product> locked = new TreeMap<>();
        database.createQuery("select p, p.stock from Product p where p.id in :ids order by p.id", Object[].class)
                .setParameter("ids", productIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(row -> {
                    Product product = (Product) row[0];
                    refreshUnlessCurrent(product, (Integer) row[1]);
                    locked.put(product.id(), product);
                });
        return locked;
    }

    /**
     * A product that the persistence context had before keeps its state when it is locked, and its version does not
     * count changes of the stock. What the transaction itself has changed is written before the lock.
     */
    private void refreshUnlessCurrent(Product product, int stock) {
        if (product.stock() != stock) {
            database.refresh(product);
        }
    }

    @Override
    public void add(Product product) {
        database.persist(product);
    }

    @Override
    public void flush() {
        database.flush();
    }
}
