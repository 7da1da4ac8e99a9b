/**
 * Shared pages: what is the same for all passers-by is rendered once a second and sent to each of them, before anything
 * else of the shop works for the request.
 */
package kr.ilovepet.storefront.sharing;
