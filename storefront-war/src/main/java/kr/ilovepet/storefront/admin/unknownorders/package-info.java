/**
 * The orders that other services know and the order service does not: what becomes of their money and goods, and how an
 * admin takes one off the list.
 */
package kr.ilovepet.storefront.admin.unknownorders;
