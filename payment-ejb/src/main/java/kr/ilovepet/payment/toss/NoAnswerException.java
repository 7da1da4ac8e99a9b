package kr.ilovepet.payment.toss;

/** Toss did not answer: not reached, too slow, or cut off. It may have done what it was asked. */
public class NoAnswerException extends Exception {

    NoAnswerException(String why, Throwable cause) {
        super(why, cause);
    }
}
