package kr.ilovepet.order.checkout;

import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/**
 * What a member wants to order, checked: 1 to 50 products, each once, 1 to 99 pieces of each.
 *
 * @param method how the member means to pay; may be null
 * @param request in which he says so
 */
public record NewOrder(long userId, List<OrderItem> items, String method, IdempotentRequest request) {}
