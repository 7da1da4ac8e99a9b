package kr.ilovepet.order.domain;

import java.time.Instant;

/** When the order came into a state. */
public record HistoryEntry(OrderStatus status, Instant at) {}
