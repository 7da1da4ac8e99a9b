package kr.ilovepet.catalog.domain;

import java.util.Map;
import java.util.Optional;

/**
 * Why an order gets none of what it asks for: a business refusal, not an error.
 *
 * @param code what the order stores as its failure
 * @param params what the text for the shopper needs, by name
 */
public record StockRefusal(Code code, Map<String, String> params) {

    public StockRefusal {
        params = Map.copyOf(params);
    }

    /**
     * What stands against giving out these quantities; empty when nothing does. A product that was withdrawn since the
     * order was validated is still given to it, as its price is.
     *
     * @param products those of them that are known, by id
     */
    public static Optional<StockRefusal> of(Quantities wanted, Map<Long, Product> products) {
        return wanted.byProduct().entrySet().stream()
                .flatMap(item -> of(item.getKey(), item.getValue(), products.get(item.getKey())).stream())
                .findFirst();
    }

    private static Optional<StockRefusal> of(long productId, Quantity quantity, Product product) {
        if (product == null) {
            return Optional.of(productNotFound(productId));
        }
        return product.has(quantity)
                ? Optional.empty()
                : Optional.of(outOfStock(productId, product.name(), product.stock()));
    }

    /** The product is unknown. */
    public static StockRefusal productNotFound(long productId) {
        return new StockRefusal(Code.PRODUCT_NOT_FOUND, Map.of("productId", Long.toString(productId)));
    }

    /** The product is not sold any more. */
    public static StockRefusal withdrawn(long productId, String productName) {
        return new StockRefusal(
                Code.PRODUCT_NOT_FOUND, Map.of("productId", Long.toString(productId), "productName", productName));
    }

    /** Not enough of this product is in stock. */
    public static StockRefusal outOfStock(long productId, String productName, int stock) {
        return new StockRefusal(
                Code.OUT_OF_STOCK,
                Map.of(
                        "productId", Long.toString(productId),
                        "productName", productName,
                        "stock", Integer.toString(stock)));
    }

    /** The order was rolled back and can take nothing any more. */
    public static StockRefusal rolledBackBefore() {
        return new StockRefusal(Code.ROLLED_BACK_BEFORE, Map.of());
    }

    /** Another order had the number before; what it holds is none of this one. */
    public static StockRefusal orderNumberTaken() {
        return new StockRefusal(Code.ORDER_NUMBER_TAKEN, Map.of());
    }

    /** The codes; their names are part of the contract with the order service. */
    public enum Code {
        PRODUCT_NOT_FOUND,
        OUT_OF_STOCK,
        ROLLED_BACK_BEFORE,
        ORDER_NUMBER_TAKEN
    }
}
