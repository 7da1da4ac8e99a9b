/**
 * The search for orders, and the page of an order with everything the services know of it and the forms that change it.
 */
package kr.ilovepet.storefront.admin.orders;
