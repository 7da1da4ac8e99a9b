/**
 * The gateway: passes requests below {@code /api} on to the services and their responses back. It is asynchronous, no
 * thread waits for a service; except for a moment for catalog, where something is added to a cart.
 */
package kr.ilovepet.storefront.gateway;
