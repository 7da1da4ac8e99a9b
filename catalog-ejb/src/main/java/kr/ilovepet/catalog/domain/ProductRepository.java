package kr.ilovepet.catalog.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Where products are stored. What is found and then changed is stored with the transaction. */
public interface ProductRepository {

    /** A product, withdrawn or not. */
    Optional<Product> find(long productId);

    /**
     * What these products are offered for now, by their ids; unknown ones are missing. No product gets into the
     * transaction by this.
     */
    Map<Long, ProductOffer> offers(Collection<Long> productIds);

    /**
     * A product, locked until the end of the transaction, with the stock that it has now, whatever the transaction has
     * seen of it before.
     *
     * @throws RequestRefusedException when there is no such product
     */
    Product lock(long productId);

    /**
     * These products, locked in the sequence of their ids, so that orders with the same products never wait for each
     * other in a circle, with the stock that they have now, whatever the transaction has seen of them before. Sorted by
     * id; unknown ones are missing.
     */
    SortedMap<Long, Product> lock(Collection<Long> productIds);

    /** Adds a product, which then has its id. */
    void add(Product product);

    /** Stores what was changed so far, so that versions are as they will be when the transaction is over. */
    void flush();
}
