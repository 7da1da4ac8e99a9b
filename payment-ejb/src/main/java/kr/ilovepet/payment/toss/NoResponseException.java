package kr.ilovepet.payment.toss;

/** Toss was not reached, was too slow, or the connection broke. It may have done what it was asked. */
public class NoResponseException extends Exception {

    NoResponseException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
