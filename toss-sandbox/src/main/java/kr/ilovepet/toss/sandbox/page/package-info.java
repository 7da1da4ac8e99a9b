/** What a shopper's browser sees: the SDK, the hosted payment page and the receipt. */
package kr.ilovepet.toss.sandbox.page;
