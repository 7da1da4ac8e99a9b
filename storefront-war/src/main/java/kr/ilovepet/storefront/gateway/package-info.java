/** The public way to the services' JSON APIs. No thread waits for a service's answer. */
package kr.ilovepet.storefront.gateway;
