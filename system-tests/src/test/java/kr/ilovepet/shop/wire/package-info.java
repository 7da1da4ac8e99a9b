/**
 * The public port as it is met by clients that send exactly the bytes that they want, as slowly as they want, and read
 * if they want.
 */
package kr.ilovepet.shop.wire;
