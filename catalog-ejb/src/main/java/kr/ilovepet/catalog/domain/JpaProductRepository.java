package kr.ilovepet.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
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
    public Map<Long, Product> find(Collection<Long> productIds) {
        return database
                .createQuery("select p from Product p where p.id in :ids", Product.class)
                .setParameter("ids", productIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    @Override
    public Product lock(long productId) {
        Product product = database.find(Product.class, productId, LockModeType.PESSIMISTIC_WRITE);
        if (product == null) {
            throw RequestRefusedException.noSuchProduct(productId);
        }
        return product;
    }

    @Override
    public SortedMap<Long, Product> lock(Collection<Long> productIds) {
        SortedMap<Long, Product> locked = new TreeMap<>();
        database.createQuery("select p from Product p where p.id in :ids order by p.id", Product.class)
                .setParameter("ids", productIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(product -> locked.put(product.id(), product));
        return locked;
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
