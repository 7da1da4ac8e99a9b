/** The network address of a caller, also behind proxies that end TLS. */
package kr.ilovepet.storefront.address;
