/**
 * Reconciliation: payments of which the outcome is known here are compared with what Toss holds, so that nobody stays
 * charged without owing it, and money that went back at Toss is noticed.
 */
package kr.ilovepet.payment.reconciliation;
