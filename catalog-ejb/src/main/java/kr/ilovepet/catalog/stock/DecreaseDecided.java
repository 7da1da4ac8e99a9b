package kr.ilovepet.catalog.stock;

/** Fired in the transaction that decides the decrease of an order. */
public record DecreaseDecided(String orderId) {}
