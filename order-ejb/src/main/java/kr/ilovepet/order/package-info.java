/**
 * The order service: carts, orders and the saga that brings each order to its end. Packages follow the features; what
 * several of them share is in {@code domain} (the orders themselves) and {@code request} (what every request about an
 * order shares).
 */
package kr.ilovepet.order;
