package kr.ilovepet.payment.worker;

import kr.ilovepet.payment.work.TossTask;

/** The transaction that makes a payment due has claimed it for this instance. */
record WorkClaimed(TossTask task) {}
