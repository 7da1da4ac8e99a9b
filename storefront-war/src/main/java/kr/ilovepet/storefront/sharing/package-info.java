/**
 * Shared pages: what is the same for all passers-by is rendered anew every quarter of a second at most, and sent to
 * each of them without Jakarta REST, MVC and templates.
 */
package kr.ilovepet.storefront.sharing;
