package kr.ilovepet.payment.work;

import kr.ilovepet.payment.domain.Failure;

/**
 * What follows from Toss's response to a charge or to a cancellation.
 *
 * @param failure why; null unless refused or to be taken back
 */
public record NextStep(Kind kind, Failure failure) {

    /** The steps that can follow. */
    public enum Kind {
        /** It is certain that it was done. */
        DONE,
        /** It is certain that it was not done and will not be. */
        REFUSED,
        /** It is certain that the payment key is none of this order and its amount: another key can be. */
        KEY_REFUSED,
        /** Toss holds money, or an account for it, that must not stay: it is canceled first, then refused. */
        TAKE_BACK,
        /** Nothing is certain: look up at once what became of it. */
        LOOK_UP,
        /** Toss may not have got the request, or is still working on it: send the same one again, a little later. */
        RETRY_SAME_KEY,
        /** Toss has responded, and nothing was done yet: send it under a new key, a little later. */
        RETRY_NEW_KEY,
        /** Nothing is certain, and it cannot be found out now. */
        LOOK_UP_LATER
    }

    public static NextStep of(Kind kind) {
        return new NextStep(kind, null);
    }

    /** What the log of calls says of the response. */
    public String outcome() {
        return kind.name();
    }

    /** A refusal in Toss's words; the message may be null. */
    public static NextStep refused(String code, String message) {
        return new NextStep(Kind.REFUSED, new Failure(code, message));
    }

    public static NextStep refused(String code) {
        return new NextStep(Kind.REFUSED, Failure.of(code));
    }

    /** The payment key is none of this order and its amount. */
    public static NextStep keyRefused(String code) {
        return new NextStep(Kind.KEY_REFUSED, Failure.of(code));
    }

    public static NextStep takeBack(String code) {
        return new NextStep(Kind.TAKE_BACK, Failure.of(code));
    }
}
