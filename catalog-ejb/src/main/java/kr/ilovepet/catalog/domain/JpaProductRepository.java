package kr.ilovepet.catalog.domain;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.ilovepet.platform.database.InList;

/** Products in the catalog's database. */
@ApplicationScoped
public class JpaProductRepository implements ProductRepository {

    @PersistenceContext
    private EntityManager database;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Override
    public Optional<Product> find(long productId) {
        return Optional.ofNullable(database.find(Product.class, productId));
    }

    @Override
    public Map<Long, ProductOffer> offers(Collection<Long> productIds) {
        Map<Long, ProductOffer> offers = new HashMap<>();
        database.runWithConnection((Connection connection) -> {
            for (InList ids : InList.parts(productIds)) {
                addOffers(connection, ids, offers);
            }
        });
        return offers;
    }

    /** In SQL: orders ask for offers all the time, and nothing is changed by them. */
    private static void addOffers(Connection connection, InList ids, Map<Long, ProductOffer> offers)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, name, price, stock, withdrawn from product where id in " + ids.placeholders())) {
            ids.set(select, 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ProductOffer offer = new ProductOffer(
                            row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4), row.getBoolean(5));
                    offers.put(offer.id(), offer);
                }
            }
        }
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
        Map<Long, Product> before = lockedBefore();
        List<Long> others = productIds.stream()
                .filter(id -> !before.containsKey(id))
                .sorted()
                .toList();
        before.putAll(lockNow(others));
        SortedMap<Long, Product> locked = new TreeMap<>(before);
        locked.keySet().retainAll(productIds);
        return locked;
    }

    /** What the current transaction has locked: a row that it has cannot be changed by anybody else. */
    @SuppressWarnings("unchecked")
    private Map<Long, Product> lockedBefore() {
        Map<Long, Product> locked = (Map<Long, Product>) transactions.getResource(JpaProductRepository.class);
        if (locked == null) {
            locked = new HashMap<>();
            transactions.putResource(JpaProductRepository.class, locked);
        }
        return locked;
    }

    private Map<Long, Product> lockNow(Collection<Long> productIds) {
        Map<Long, Product> locked = new HashMap<>();
        for (InList ids : InList.parts(productIds)) {
            ids.set(database.createQuery(
                            "select p, p.stock from Product p where p.id in " + ids.numbered() + " order by p.id",
                            Object[].class))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(row -> {
                        Product product = (Product) row[0];
                        refreshUnlessCurrent(product, (Integer) row[1]);
                        locked.put(product.id(), product);
                    });
        }
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
