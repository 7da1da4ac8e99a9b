/**
 * The page that shows the saga over all orders: orders by state, overdue commands, unsettled payments, the outboxes of
 * the services and what needs a person.
 */
package kr.ilovepet.storefront.admin.saga;
