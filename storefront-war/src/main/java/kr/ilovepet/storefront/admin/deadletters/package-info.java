/** Messages that could not be handled: what they say, why, and what becomes of them. */
package kr.ilovepet.storefront.admin.deadletters;
