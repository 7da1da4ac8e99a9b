/** The frame around every page, and the error pages. */
package kr.ilovepet.storefront.layout;
