package kr.ilovepet.storefront.orders;

/**
 * What the payment widget is told.
 *
 * @param clientKey public key of the shop at Toss
 * @param customerKey the member's name at Toss
 * @param customerEmail at most 100 characters
 * @param customerName the same
 * @param amount the stored amount in won
 * @param orderId the order number
 * @param orderName what is bought, in a few words
 * @param successUrl absolute; where the shopper comes back to after authenticating
 * @param failUrl absolute; where the shopper comes back to otherwise
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
        String failUrl) {}
