package kr.ilovepet.order.placement;

import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/**
 * What a member wants to order, checked: 1 to 50 products, 1 to 99 of each.
 *
 * @param method how the member means to pay; may be null
 * @param request the request in which the member says so
 */
public record NewOrder(long userId, Quantities ordered, String method, IdempotentRequest request) {}
