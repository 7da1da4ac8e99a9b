package kr.ilovepet.order.idempotency;

import kr.ilovepet.order.orders.OrderStatus;

/** What the first request with an Idempotency-Key was answered: which order, and where it was then. */
public record FirstAnswer(String orderId, OrderStatus status) {}
