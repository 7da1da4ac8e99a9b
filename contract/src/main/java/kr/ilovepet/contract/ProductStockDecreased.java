package kr.ilovepet.contract;

import java.util.Map;

/**
 * catalog → order: the pieces are taken, or none of them.
 *
 * @param errorCode null on success
 * @param errorParams what the text for the shopper needs
 */
public record ProductStockDecreased(boolean success, String errorCode, Map<String, String> errorParams)
        implements Message {

    public ProductStockDecreased {
        errorParams = errorParams == null ? Map.of() : Map.copyOf(errorParams);
        if (!success) {
            Required.value("errorCode", errorCode);
        }
    }

    /** All pieces are taken. */
    public static ProductStockDecreased done() {
        return new ProductStockDecreased(true, null, Map.of());
    }

    /** Nothing was taken. */
    public static ProductStockDecreased refused(String errorCode, Map<String, String> errorParams) {
        return new ProductStockDecreased(false, errorCode, errorParams);
    }
}
