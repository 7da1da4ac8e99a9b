/** The saga as it stands now: what moves, what rests, what waits for a person. */
package kr.ilovepet.storefront.admin.saga;
