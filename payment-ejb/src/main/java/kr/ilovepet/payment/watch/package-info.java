/** Looks after payments that rest: compares them with what Toss holds, regularly and when Toss hints at a change. */
package kr.ilovepet.payment.watch;
