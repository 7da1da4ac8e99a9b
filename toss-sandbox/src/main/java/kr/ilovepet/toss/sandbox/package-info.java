/**
 * A local stand-in for TossPayments. {@code page} is what a browser sees, {@code api} what the shop's server calls,
 * {@code control} what a test calls; all of them work on the {@code ledger}.
 */
package kr.ilovepet.toss.sandbox;
