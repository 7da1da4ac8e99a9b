package kr.ilovepet.catalog.product;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.platform.problem.Problem;

/** What is on the shelves. Every answer comes from the database as it is now. */
@Stateless
public class Products {

    @PersistenceContext
    private EntityManager database;

    /** The categories in the shop's order. */
    public CategoryView.All categories() {
        return new CategoryView.All(
                database.createQuery("select c from Category c order by c.position, c.slug", Category.class)
                        .getResultStream()
                        .map(Category::view)
                        .toList());
    }

    /**
     * One product.
     *
     * @param withdrawnToo whether the caller may see a product that is no longer sold
     * @throws Problem 404 when there is none that the caller may see
     */
    public ProductView show(long productId, boolean withdrawnToo) {
        Product product = database.find(Product.class, productId);
        if (product == null || product.withdrawn() && !withdrawnToo) {
            throw unknown(productId);
        }
        return product.view();
    }

    /** These products as they are now, by their ids; unknown ones are missing. */
    public Map<Long, Product> byId(Collection<Long> productIds) {
        return database.createQuery("select p from Product p where p.id in :ids", Product.class)
                .setParameter("ids", productIds)
                .getResultStream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    /**
     * These products, their rows locked in the order of their ids, so that orders with the same products never wait for
     * each other in a circle. Sorted by id; unknown ones are missing.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SortedMap<Long, Product> lock(Collection<Long> productIds) {
        SortedMap<Long, Product> locked = new TreeMap<>();
        database.createQuery("select p from Product p where p.id in :ids order by p.id", Product.class)
                .setParameter("ids", productIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(product -> locked.put(product.id(), product));
        return locked;
    }

    /**
     * One product, its row locked. It must be the first look at the product in the transaction: a lock does not refresh
     * what was loaded before.
     *
     * @throws Problem 404 when there is no such product
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Product lock(long productId) {
        Product product = database.find(Product.class, productId, LockModeType.PESSIMISTIC_WRITE);
        if (product == null) {
            throw unknown(productId);
        }
        return product;
    }

    /**
     * Adds a product, with nothing in stock.
     *
     * @throws Problem 400 when there is no such category
     */
    public Product add(ProductData data, String imagePath) {
        checkCategory(data.category());
        Product product = new Product(data, imagePath, Instant.now());
        database.persist(product);
        return product;
    }

    /**
     * Replaces the description of a product.
     *
     * @throws Problem 404 when there is no such product, 400 when there is no such category, 409 when the product was
     *     changed since the caller saw it
     */
    public ProductView change(long productId, ProductChange change) {
        Product product = lock(productId);
        requireVersion(product, change.version());
        checkCategory(change.category());
        product.describe(change.data(), Instant.now());
        database.flush();
        return product.view();
    }

    /**
     * Takes a product off sale; one that is not on sale stays as it is, so that the request can be repeated.
     *
     * @param version the version that the caller saw
     * @throws Problem 404 when there is no such product, 409 when it is on sale and was changed since the caller saw it
     */
    public ProductView withdraw(long productId, long version) {
        return changeSale(productId, version, true, Product::withdraw);
    }

    /**
     * Puts a product back on sale; one that is on sale stays as it is, so that the request can be repeated.
     *
     * @param version the version that the caller saw
     * @throws Problem 404 when there is no such product, 409 when it is withdrawn and was changed since the caller saw
     *     it
     */
    public ProductView restore(long productId, long version) {
        return changeSale(productId, version, false, Product::restore);
    }

    private ProductView changeSale(
            long productId, long version, boolean withdrawn, BiConsumer<Product, Instant> change) {
        Product product = lock(productId);
        if (product.withdrawn() != withdrawn) {
            requireVersion(product, version);
            change.accept(product, Instant.now());
            database.flush();
        }
        return product.view();
    }

    private static void requireVersion(Product product, long seen) {
        if (product.version() != seen) {
            throw Problem.conflict("VERSION_CONFLICT", "The product was changed since you read it; read it again")
                    .with("version", product.version());
        }
    }

    private void checkCategory(String slug) {
        if (database.find(Category.class, slug) == null) {
            throw Problem.validation("category", "is not one of the shop's categories");
        }
    }

    private static Problem unknown(long productId) {
        return Problem.notFound("There is no product " + productId);
    }
}
