package kr.ilovepet.order.cart;

/**
 * What an add has done.
 *
 * @param added how many were added; fewer than asked for where the cart takes no more
 * @param quantity how many of the product are in the cart now
 * @param cart the cart now
 */
public record Added(int added, int quantity, Cart cart) {}
