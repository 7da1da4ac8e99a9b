package kr.ilovepet.catalog.stock;

import java.util.Map;
import java.util.Optional;
import kr.ilovepet.catalog.product.Product;

/**
 * Why an order gets nothing.
 *
 * @param code what the order stores as its failure
 * @param params what the text for the shopper needs
 */
public record Refusal(String code, Map<String, String> params) {

    /** Code: a product is unknown or no longer sold. */
    public static final String PRODUCT_NOT_FOUND = "PRODUCT_NOT_FOUND";

    /** Code: fewer pieces are there than are asked for. */
    public static final String OUT_OF_STOCK = "OUT_OF_STOCK";

    /** Code: the order was rolled back and can take nothing any more. */
    public static final String ROLLED_BACK_BEFORE = "ROLLED_BACK_BEFORE";

    /** What stands against giving out these pieces; empty when nothing does. */
    static Optional<Refusal> of(Map<Long, Long> wanted, Map<Long, Product> there) {
        return wanted.entrySet().stream()
                .flatMap(item -> of(item.getKey(), item.getValue(), there.get(item.getKey())).stream())
                .findFirst();
    }

    private static Optional<Refusal> of(long productId, long quantity, Product product) {
        if (product == null) {
            return Optional.of(productNotFound(productId));
        }
        return product.has(quantity) ? Optional.empty() : Optional.of(outOfStock(product));
    }

    /** The product is unknown or no longer sold. */
    public static Refusal productNotFound(long productId) {
        return new Refusal(PRODUCT_NOT_FOUND, Map.of("productId", Long.toString(productId)));
    }

    /** Not enough of this product is there. */
    public static Refusal outOfStock(Product product) {
        return new Refusal(
                OUT_OF_STOCK,
                Map.of(
                        "productId", Long.toString(product.id()),
                        "productName", product.name(),
                        "stock", Integer.toString(product.stock())));
    }

    static Refusal rolledBackBefore() {
        return new Refusal(ROLLED_BACK_BEFORE, Map.of());
    }
}
