package kr.ilovepet.catalog.product;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import kr.ilovepet.platform.page.Page;

/** Lists of products: for shoppers what is sold, for admins everything. */
@Stateless
public class ProductLists {

    @PersistenceContext
    private EntityManager database;

    /** The products that are sold and fit the search. */
    public Page<ProductItem> onSale(ProductSearch search) {
        return find(search).map(Product::item);
    }

    /** The products that fit the search, withdrawn ones too unless it leaves them out. */
    public Page<ManagedItem> managed(ProductSearch search) {
        return find(search).map(Product::managedItem);
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
                .setFirstResult(search.part().offset())
                .setMaxResults(search.part().size());
        var total = database.createQuery("select count(p)" + where, Long.class);
        bind(items, search.category(), patterns);
        bind(total, search.category(), patterns);
        return new Page<>(
                items.getResultList(), search.part().page(), search.part().size(), total.getSingleResult());
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
