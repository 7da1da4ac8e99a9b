/**
 * How the storefront calls the services behind it: service registry, load balancing over their instances, bulkhead,
 * JSON client, and the reads of the catalog that all visitors share.
 */
package kr.ilovepet.storefront.services;
