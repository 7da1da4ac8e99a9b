/**
 * How the storefront calls the services behind it: service registry, load balancing over their instances, bulkhead, and
 * JSON client.
 */
package kr.ilovepet.storefront.services;
