/** Payments, the refunds of them, and the log of every call to Toss. Knows no EJB and no message. */
package kr.ilovepet.payment.ledger;
