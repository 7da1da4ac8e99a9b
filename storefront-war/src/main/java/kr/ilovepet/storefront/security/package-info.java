/**
 * Authentication: the browser has an HTTP session, the session has the member's token, and the token never leaves the
 * server.
 */
package kr.ilovepet.storefront.security;
