package kr.ilovepet.member.domain;

import java.util.Locale;

/**
 * An e-mail address, normalized, so that one mailbox is one member: without blanks around it and in lower case. Whether
 * it is well-formed is checked where it comes in, by {@link #PATTERN}; a login may name anything.
 *
 * @param value at most {@value #MAX_LENGTH} ASCII characters where it is well-formed
 */
public record EmailAddress(String value) {

    /** RFC 5321, section 4.5.3.1.3: a path has 256 octets with its brackets. */
    public static final int MAX_LENGTH = 254;

    /**
     * Regular expression of a normalized address: what browsers accept in an e-mail field (HTML standard), with a dot
     * in the domain and none at the ends of the local part. The lookaheads come first so that a long text is refused at
     * once.
     */
    public static final String PATTERN = "(?=.{6,254}$)(?=[^@]{1,64}@)"
            + "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])";

    /** Normalizes the value. */
    public EmailAddress {
        value = normalize(value);
    }

    /** The text without blanks around it and in lower case; null stays null. */
    public static String normalize(String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
