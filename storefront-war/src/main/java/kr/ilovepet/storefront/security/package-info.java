/** Who is signed in. The browser holds a session; the session holds the member's token; the token never leaves it. */
package kr.ilovepet.storefront.security;
