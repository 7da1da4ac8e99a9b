package kr.ilovepet.order.checkout;

import java.util.List;
import kr.ilovepet.saga.message.OrderItem;

/**
 * What a member wants to order, checked: 1 to 50 products, each once, 1 to 99 pieces of each.
 *
 * @param method     how the member means to pay; may be null
 * @param requestKey the client's Idempotency-Key; null where it gave none
 */
public record NewOrder(long userId, List<OrderItem> items, String method, String requestKey) {}
