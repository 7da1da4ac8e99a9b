package kr.ilovepet.order.cart;

import java.util.List;
import kr.ilovepet.order.domain.OrderStatus;

/**
 * A member's order of goods that are still in the cart: it can be paid or canceled, or its payment is on its way.
 *
 * @param amount won; null before catalog has named the prices
 * @param productIds those of its products that the cart has too
 */
public record OpenOrder(String orderId, OrderStatus status, Long amount, List<Long> productIds) {}
