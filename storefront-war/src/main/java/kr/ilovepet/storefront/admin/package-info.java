/**
 * The pages below {@code /admin}, for admins only: products, orders, members, the state of the saga, dead letters,
 * topics, and what admins have changed.
 */
package kr.ilovepet.storefront.admin;
