/** Home, product lists and product pages. */
package kr.ilovepet.storefront.catalog;
