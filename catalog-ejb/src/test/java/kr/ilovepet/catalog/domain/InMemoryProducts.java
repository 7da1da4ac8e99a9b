package kr.ilovepet.catalog.domain;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Products without a database, for one thread. */
public final class InMemoryProducts implements ProductRepository {

    private final SortedMap<Long, Product> products = new TreeMap<>();

    /** Adds a product that costs 1,000 won. */
    public Product add(String name, int stock) {
        Product product = new Product(new ProductDescription("toys", name, null, new Won(1_000)), null, Instant.EPOCH);
        add(product);
        product.changeStock(stock);
        return product;
    }

    @Override
    public Optional<Product> find(long productId) {
        return Optional.ofNullable(products.get(productId));
    }

    @Override
    public Map<Long, ProductOffer> offers(Collection<Long> productIds) {
        return lock(productIds).values().stream()
                .map(product -> new ProductOffer(
                        product.id(), product.name(), product.price(), product.stock(), product.withdrawn()))
                .collect(Collectors.toMap(ProductOffer::id, Function.identity()));
    }

    @Override
    public Product lock(long productId) {
        return find(productId).orElseThrow(() -> RequestRefusedException.noSuchProduct(productId));
    }

    @Override
    public SortedMap<Long, Product> lock(Collection<Long> productIds) {
        SortedMap<Long, Product> found = new TreeMap<>(products);
        found.keySet().retainAll(productIds);
        return found;
    }

    @Override
    public void add(Product product) {
        long id = products.size() + 1L;
        try {
            Field field = Product.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(product, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        products.put(id, product);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }
}
