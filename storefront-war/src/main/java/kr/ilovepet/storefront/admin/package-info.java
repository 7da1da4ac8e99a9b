/**
 * The pages below {@code /admin}, for admins only: products, orders, the state of the saga, dead letters and topics.
 */
package kr.ilovepet.storefront.admin;
