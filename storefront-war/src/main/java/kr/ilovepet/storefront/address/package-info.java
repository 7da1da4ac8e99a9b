/** Finds the network address of a client, also behind proxies that end TLS. */
package kr.ilovepet.storefront.address;
