package kr.ilovepet.storefront.security;

/** A form whose page was shown to this browser before somebody else, or the same member, signed in. */
public class StaleFormException extends RuntimeException {

    StaleFormException() {
        super("The form was shown before this login", null, false, false);
    }
}
