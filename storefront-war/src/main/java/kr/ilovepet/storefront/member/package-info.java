/** Registering, signing in and out. */
package kr.ilovepet.storefront.member;
