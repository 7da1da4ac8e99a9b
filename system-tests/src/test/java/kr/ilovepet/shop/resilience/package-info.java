/**
 * Orders under way while processes are killed, frozen or restarted and messages come twice or late. The last package in
 * the alphabet, because its tests need the machine for shops of their own.
 */
package kr.ilovepet.shop.resilience;
