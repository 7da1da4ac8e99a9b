package kr.ilovepet.payment.work;

/** Fired in a transaction that gives the worker something to do. */
public record WorkIsDue() {}
