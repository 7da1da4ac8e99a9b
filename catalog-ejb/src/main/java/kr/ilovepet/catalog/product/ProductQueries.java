package kr.ilovepet.catalog.product;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.platform.page.Page;

/** Lists of products: for shoppers those that are sold, for admins all of them. */
@Stateless
public class ProductQueries {

    @PersistenceContext
    private EntityManager database;

    /** The products that are sold and fit the search. */
    public Page<ProductItem> onSale(ProductSearch search) {
        return find(search).map(ProductItem::of);
    }

    /** The products that fit the search, withdrawn ones too unless it leaves them out. */
    public Page<AdminProductItem> all(ProductSearch search) {
        return find(search).map(AdminProductItem::of);
    }

    private Page<Product> find(ProductSearch search) {
        List<String> patterns = search.words().patterns();
        StringBuilder where = new StringBuilder(" from Product p where ")
                .append(search.state().condition());
        if (search.category() != null) {
            where.append(" and p.category = :category");
        }
        for (int i = 0; i < patterns.size(); i++) {
            where.append(" and lower(p.name) like lower(:word%d) escape '%c'".formatted(i, SearchWords.ESCAPE));
        }
        var items = database.createQuery(
                        "select p" + where + " order by " + search.sort().orderBy(), Product.class)
                .setFirstResult(search.pageRequest().offset())
                .setMaxResults(search.pageRequest().size());
        var total = database.createQuery("select count(p)" + where, Long.class);
        bind(items, search.category(), patterns);
        bind(total, search.category(), patterns);
        return new Page<>(
                items.getResultList(),
                search.pageRequest().page(),
                search.pageRequest().size(),
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
}
