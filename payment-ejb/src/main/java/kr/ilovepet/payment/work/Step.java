package kr.ilovepet.payment.work;

import kr.ilovepet.payment.ledger.Failure;

/**
 * What follows from a reply of Toss.
 *
 * @param kind what to do
 * @param failure why; null unless refused or taken back
 */
public record Step(Kind kind, Failure failure) {

    /** The things that can follow. */
    public enum Kind {
        /** It is certain that it was done. */
        DONE,
        /** It is certain that it was not done and will not be. */
        REFUSED,
        /** Toss holds money, or an account for it, that must not stay: it is cancelled first, then refused. */
        TAKE_BACK,
        /** Nothing is certain: ask at once what became of it. */
        LOOK_UP,
        /** Toss may never have heard the question, or is still at it: ask the same one again, a little later. */
        SAME_KEY_AGAIN,
        /** Toss has answered, and nothing was done yet: ask anew, a little later. */
        NEW_KEY_AGAIN,
        /** Nothing is certain, and it cannot be found out now. */
        LOOK_UP_LATER,
        /** What Toss holds is what we hold. */
        AGREES,
        /** Toss holds money that no order is owed for. */
        UNWANTED_CHARGE,
        /** Money went back that nobody here had asked for. */
        CANCELED_ELSEWHERE
    }

    static Step of(Kind kind) {
        return new Step(kind, null);
    }

    static Step refused(String code, String message) {
        return new Step(Kind.REFUSED, new Failure(code, message));
    }

    static Step takeBack(String code) {
        return new Step(Kind.TAKE_BACK, new Failure(code, null));
    }
}
