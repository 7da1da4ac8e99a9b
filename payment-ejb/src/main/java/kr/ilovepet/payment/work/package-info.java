/**
 * What the worker and the features say to each other: the task for which Toss is asked, what follows from its response,
 * and when to ask again.
 */
package kr.ilovepet.payment.work;
