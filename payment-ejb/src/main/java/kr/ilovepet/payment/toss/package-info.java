/** TossPayments as this shop sees it: the calls, the replies, and what each error means for the money. */
package kr.ilovepet.payment.toss;
