/**
 * The payment provider, Toss: the port through which it is asked, what its responses mean for the money, and the log of
 * all calls. {@link kr.ilovepet.payment.toss.OutcomeTable} is the place to look up an error code.
 */
package kr.ilovepet.payment.toss;
