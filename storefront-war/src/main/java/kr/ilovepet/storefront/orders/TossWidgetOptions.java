package kr.ilovepet.storefront.orders;

import java.util.List;

/**
 * The options of the payment widget.
 *
 * @param clientKey public key of the shop at Toss
 * @param customerKey the member's identifier at Toss
 * @param customerEmail at most 100 characters
 * @param customerName the same
 * @param amount the stored amount in won
 * @param orderId the order number
 * @param orderName a short description of what is bought
 * @param successUrl absolute; where Toss redirects to after the payment was authenticated
 * @param failUrl absolute; where Toss redirects to otherwise
 */
public record TossWidgetOptions(
        String clientKey,
        String customerKey,
        String customerEmail,
        String customerName,
        long amount,
        String orderId,
        String orderName,
        String successUrl,
        String failUrl) {

    private static final List<String> ERROR_CODES = List.of(
            "USER_CANCEL",
            "NEED_AGREEMENT_WITH_REQUIRED_TERMS",
            "NOT_SELECTED_PAYMENT_METHOD",
            "NEED_CARD_PAYMENT_DETAIL",
            "INVALID_METHOD_TRANSACTION",
            "PROVIDER_STATUS_UNHEALTHY",
            "SCRIPT",
            "OTHER");

    /** The codes of the widget's errors for which the shop has texts; the last two are the page's own. */
    public List<String> errorCodes() {
        return ERROR_CODES;
    }
}
