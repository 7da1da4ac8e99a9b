/**
 * The work with Toss, of which no outcome is ever guessed. A payment that has something due is claimed by one worker,
 * which asks Toss outside any transaction; {@link kr.ilovepet.payment.work.Books} records the reply and what follows.
 * What follows is decided in three tables: {@link kr.ilovepet.payment.work.ConfirmRules},
 * {@link kr.ilovepet.payment.work.CancelRules} and {@link kr.ilovepet.payment.work.CompareRules}.
 */
package kr.ilovepet.payment.work;
