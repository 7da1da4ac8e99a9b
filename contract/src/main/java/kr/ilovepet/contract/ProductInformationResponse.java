package kr.ilovepet.contract;

import java.util.List;
import java.util.Map;

/**
 * catalog → order: the products, or why the order cannot be taken.
 *
 * @param products all of them on success; else those that catalog knows, so that the order can name what was wanted
 * @param errorCode null on success
 * @param errorParams what the text for the shopper needs, such as {@code productName}
 */
public record ProductInformationResponse(
        boolean success, List<Product> products, String errorCode, Map<String, String> errorParams) implements Message {

    public ProductInformationResponse {
        products = products == null ? List.of() : List.copyOf(products);
        errorParams = errorParams == null ? Map.of() : Map.copyOf(errorParams);
        if (success) {
            Required.list("products", products);
        } else {
            Required.value("errorCode", errorCode);
        }
    }

    /** All products are known and there are enough. */
    public static ProductInformationResponse of(List<Product> products) {
        return new ProductInformationResponse(true, products, null, Map.of());
    }

    /**
     * The order cannot be taken.
     *
     * @param known those of its products that catalog knows
     */
    public static ProductInformationResponse refused(
            String errorCode, Map<String, String> errorParams, List<Product> known) {
        return new ProductInformationResponse(false, known, errorCode, errorParams);
    }

    /**
     * A product as it is now.
     *
     * @param variantId the variant that was asked for
     * @param price won for one piece
     * @param stock pieces there
     * @param quantity pieces asked for
     */
    public record Product(long productId, long variantId, String productName, long price, int stock, int quantity) {}
}
