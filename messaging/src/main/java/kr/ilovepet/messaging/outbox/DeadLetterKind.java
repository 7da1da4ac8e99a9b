package kr.ilovepet.messaging.outbox;

import java.util.Locale;

/** Why a message is on a dead letter topic. */
public enum DeadLetterKind {
    /** It cannot be handled: malformed, unknown, or a bug that repeats. It can be replayed. */
    POISON,
    /** It was handled, and the business refused. It is closed from the start and cannot be replayed. */
    BUSINESS;

    /** Header of the record that names the kind. */
    public static final String HEADER = "dlt-kind";

    /** How the header writes this kind. */
    public String headerValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a header names; poison where it names none. */
    public static DeadLetterKind of(String headerValue) {
        return BUSINESS.headerValue().equals(headerValue) ? BUSINESS : POISON;
    }
}
