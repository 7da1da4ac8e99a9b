package kr.ilovepet.toss.sandbox.fault;

import kr.ilovepet.toss.sandbox.error.TossErrorException;

/**
 * What the active faults do to one request.
 *
 * @param delayMs milliseconds to wait before anything else
 * @param refusal a definite refusal, or null
 * @param instead an error sent without doing the work, or null
 * @param afterwards an error sent although the work was done, or null
 * @param lostResponse do the work, then end the connection without a response
 */
public record FaultEffect(
        long delayMs,
        TossErrorException refusal,
        TossErrorException instead,
        TossErrorException afterwards,
        boolean lostResponse) {

    static final FaultEffect NONE = new FaultEffect(0, null, null, null, false);

    /** Both together: delays add up, of two errors the first counts. */
    FaultEffect and(FaultEffect other) {
        return new FaultEffect(
                delayMs + other.delayMs,
                refusal != null ? refusal : other.refusal,
                instead != null ? instead : other.instead,
                afterwards != null ? afterwards : other.afterwards,
                lostResponse || other.lostResponse);
    }
}
