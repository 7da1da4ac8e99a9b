/** What stands around every page, and the pages that say what went wrong. */
package kr.ilovepet.storefront.layout;
