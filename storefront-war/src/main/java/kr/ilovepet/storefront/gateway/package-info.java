/**
 * The gateway: passes requests below {@code /api} on to the services and their responses back. It is asynchronous, no
 * thread waits for a service.
 */
package kr.ilovepet.storefront.gateway;
