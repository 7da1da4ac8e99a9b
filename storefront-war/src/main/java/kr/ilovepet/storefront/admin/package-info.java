/**
 * The pages below {@code /admin}: who keeps the shop, its goods and its orders, and watches the saga. For admins only.
 */
package kr.ilovepet.storefront.admin;
