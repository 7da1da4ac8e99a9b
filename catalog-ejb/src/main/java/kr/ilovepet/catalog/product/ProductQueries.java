package kr.ilovepet.catalog.product;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.platform.page.Page;

/** Lists of products: for shoppers those that are sold, for admins all of them. */
@Stateless
public class ProductQueries {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ProductCounts counts;

    /** The products that are sold and fit the search. Their number may be a second old. */
    public Page<ProductItem> onSale(ProductSearch search) {
        long total = search.words().patterns().isEmpty()
                ? counts.onSale(search.category(), () -> count(search))
                : count(search);
        return page(search, total).map(ProductItem::of);
    }

    /** The products that fit the search, withdrawn ones too unless it leaves them out. */
    public Page<AdminProductItem> all(ProductSearch search) {
        return page(search, count(search)).map(AdminProductItem::of);
    }

    /** The products of these numbers, in their sequence; unknown ones are missing. */
    public List<KnownProduct> known(ProductNumbers numbers) {
        Map<Long, KnownProduct> known = database
                .createQuery("select p from Product p where p.id in :ids", Product.class)
                .setParameter("ids", numbers.values())
                .getResultList()
                .stream()
                .map(KnownProduct::of)
                .collect(Collectors.toMap(KnownProduct::productId, Function.identity()));
        return numbers.values().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Page<Product> page(ProductSearch search, long total) {
        var items = database.createQuery(
                        "select p" + where(search) + " order by "
                                + search.sort().orderBy(),
                        Product.class)
                .setFirstResult(search.pageRequest().offset())
                .setMaxResults(search.pageRequest().size());
        bind(items, search);
        return new Page<>(
                items.getResultList(),
                search.pageRequest().page(),
                search.pageRequest().size(),
                total);
    }

    private long count(ProductSearch search) {
        var total = database.createQuery("select count(p)" + where(search), Long.class);
        bind(total, search);
        return total.getSingleResult();
    }

    private static String where(ProductSearch search) {
        StringBuilder where = new StringBuilder(" from Product p where ")
                .append(search.state().condition());
        if (search.category() != null) {
            where.append(" and p.category = :category");
        }
        for (int i = 0; i < search.words().patterns().size(); i++) {
            where.append(" and lower(p.name) like lower(:word%d) escape '%c'".formatted(i, SearchWords.ESCAPE));
        }
        return where.toString();
    }

    private static void bind(TypedQuery<?> query, ProductSearch search) {
        if (search.category() != null) {
            query.setParameter("category", search.category());
        }
        List<String> patterns = search.words().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
    }
}
