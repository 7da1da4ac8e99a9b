/** Messages that could not be handled: what they say, why they were parked, and what becomes of them. */
package kr.ilovepet.storefront.admin.deadletters;
