package kr.ilovepet.catalog.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Where products are stored. What is found and then changed is stored with the transaction. */
public interface ProductRepository {

    /** A product, withdrawn or not. */
    Optional<Product> find(long productId);

    /** These products as they are now, by their ids; unknown ones are missing. */
    Map<Long, Product> find(Collection<Long> productIds);

    /**
     * A product, locked until the end of the transaction. It must be the first look at the product in the transaction:
     * a lock does not refresh what was loaded before.
     *
     * @throws RequestRefusedException when there is no such product
     */
    Product lock(long productId);

    /**
     * These products, locked in the sequence of their ids, so that orders with the same products never wait for each
     * other in a circle. Sorted by id; unknown ones are missing.
     */
    SortedMap<Long, Product> lock(Collection<Long> productIds);

    /** Adds a product, which then has its id. */
    void add(Product product);

    /** Stores what was changed so far, so that versions are as they will be when the transaction is over. */
    void flush();
}
