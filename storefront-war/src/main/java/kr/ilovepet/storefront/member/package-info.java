/** The pages to register, to sign in and to sign out. */
package kr.ilovepet.storefront.member;
