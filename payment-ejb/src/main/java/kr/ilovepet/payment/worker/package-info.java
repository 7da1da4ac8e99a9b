/**
 * The worker that asks Toss. A payment with something due is claimed by one worker of all instances, which sends the
 * request outside any transaction; {@link kr.ilovepet.payment.worker.ResponseRecorder} then records the response and
 * what follows. No outcome is ever guessed: {@link kr.ilovepet.payment.worker.TaskPlanner} asks what became of a
 * request that was cut off.
 */
package kr.ilovepet.payment.worker;
