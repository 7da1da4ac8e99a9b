package kr.ilovepet.toss.sandbox.control;

import kr.ilovepet.toss.sandbox.error.TossError;

/**
 * What the active faults do to one call.
 *
 * @param delayMs milliseconds to wait before anything else
 * @param refusal a definite refusal, or null
 * @param instead an error answered without doing the work, or null
 * @param afterwards an error answered although the work was done, or null
 * @param lostAnswer do the work, then end the connection without an answer
 */
public record Disturbance(
        long delayMs, TossError refusal, TossError instead, TossError afterwards, boolean lostAnswer) {

    static final Disturbance NONE = new Disturbance(0, null, null, null, false);

    /** Both together: delays add up, of two errors the first counts. */
    Disturbance and(Disturbance other) {
        return new Disturbance(
                delayMs + other.delayMs,
                refusal != null ? refusal : other.refusal,
                instead != null ? instead : other.instead,
                afterwards != null ? afterwards : other.afterwards,
                lostAnswer || other.lostAnswer);
    }
}
