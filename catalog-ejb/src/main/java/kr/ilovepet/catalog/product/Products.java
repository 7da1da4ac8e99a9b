package kr.ilovepet.catalog.product;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.platform.page.Page;
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

    /** The products that are sold and fit the search. */
    public Page<ProductItem> find(ProductSearch search) {
        List<String> patterns = search.words().patterns();
        StringBuilder where = new StringBuilder(" from Product p where p.withdrawn = false");
        if (search.category() != null) {
            where.append(" and p.category = :category");
        }
        for (int i = 0; i < patterns.size(); i++) {
            where.append(" and lower(p.name) like lower(:word%d) escape '%c'".formatted(i, SearchWords.ESCAPE));
        }
        var items = database.createQuery("select p" + where + " order by " + search.sort().orderBy(), Product.class)
                .setFirstResult(search.part().offset())
                .setMaxResults(search.part().size());
        var total = database.createQuery("select count(p)" + where, Long.class);
        bind(items, search.category(), patterns);
        bind(total, search.category(), patterns);
        return new Page<>(
                items.getResultStream().map(Product::item).toList(),
                search.part().page(),
                search.part().size(),
                total.getSingleResult());
    }

    private static void bind(TypedQuery<?> query, String category, List<String> patterns) {
        if (category != null) {
            query.setParameter("category", category);
        }
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
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
     * These products, their rows locked in the order of their ids, so that orders with the same products never wait
     * for each other in a circle. Sorted by id; unknown ones are missing.
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
     * Adds a product, with nothing in stock.
     *
     * @throws Problem 400 when there is no such category
     */
    public Product add(ProductData data) {
        checkCategory(data.category());
        Product product = new Product(data, Instant.now());
        database.persist(product);
        return product;
    }

    /**
     * Describes a product anew.
     *
     * @throws Problem 404 when there is no such product, 400 when there is no such category, 409 when the product was
     *     changed since the caller saw it
     */
    public ProductView change(long productId, ProductChange change) {
        Product product = database.find(Product.class, productId, LockModeType.PESSIMISTIC_WRITE);
        if (product == null) {
            throw unknown(productId);
        }
        if (product.version() != change.version()) {
            throw Problem.conflict("VERSION_CONFLICT", "The product was changed since you read it; read it again")
                    .with("version", product.version());
        }
        checkCategory(change.category());
        product.describe(change.data(), change.withdraws(), Instant.now());
        database.flush();
        return product.view();
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
