/**
 * What several features of the catalog share: the product with its pictures, the values of orders and amounts, why
 * something is refused, and the port to where products are stored. Knows no message, no HTTP and no service.
 */
package kr.ilovepet.catalog.domain;
