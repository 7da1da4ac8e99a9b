package kr.ilovepet.messaging.outbox;

import java.util.Locale;

/** Why a message is on a dead letter topic. */
public enum DeadLetterKind {
    /** It cannot be handled: malformed, unknown, or a bug that repeats. It can be replayed. */
    POISON,
    /** It was handled, and the business refused. Its handler closes it; it cannot be replayed. */
    BUSINESS;

    /** Header of the record that names the kind. */
    public static final String HEADER = "dlt-kind";

    /** How the header writes this kind. */
    public String headerValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a record; what does not say so was not refused by our business. */
    public static DeadLetterKind of(String headerValue) {
        return BUSINESS.headerValue().equals(headerValue) ? BUSINESS : POISON;
    }
}
