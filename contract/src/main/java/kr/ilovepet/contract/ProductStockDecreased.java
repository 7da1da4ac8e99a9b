package kr.ilovepet.contract;

import java.util.Map;

/**
 * catalog → order: the pieces are taken, or none of them.
 *
 * @param errorCode null on success
 * @param errorParams what the text for the shopper needs
 * @param attempt of the command; never null, and 1 where the message has none
 */
public record ProductStockDecreased(boolean success, String errorCode, Map<String, String> errorParams, Integer attempt)
        implements Message {

    public ProductStockDecreased {
        errorParams = errorParams == null ? Map.of() : Map.copyOf(errorParams);
        if (!success) {
            Required.value("errorCode", errorCode);
        }
        attempt = Attempts.number(attempt);
    }

    /** All pieces are taken, for the first attempt to pay. */
    public static ProductStockDecreased done() {
        return new ProductStockDecreased(true, null, Map.of(), Attempts.first());
    }

    /** Nothing was taken, for the first attempt to pay. */
    public static ProductStockDecreased refused(String errorCode, Map<String, String> errorParams) {
        return new ProductStockDecreased(false, errorCode, errorParams, Attempts.first());
    }

    /** The same as a reply to the command of this attempt. */
    public ProductStockDecreased of(int attempt) {
        return new ProductStockDecreased(success, errorCode, errorParams, attempt);
    }

    @Override
    public String step() {
        return Attempts.step(Topic.PRODUCT_STOCK_DECREASED, attempt);
    }
}
