package kr.ilovepet.member.account;

import java.util.Locale;

/** E-mail addresses as this shop takes them: ASCII, at most {@value #LONGEST} characters, compared in lower case. */
public final class EmailAddress {

    /** RFC 5321, section 4.5.3.1.3: a path has 256 octets with its brackets. */
    public static final int LONGEST = 254;

    /**
     * The form of a normalized address: what browsers accept in an e-mail field (HTML standard), with a dot in the
     * domain and none at the ends of the local part. The lookaheads come first so that a long text is refused at once.
     */
    public static final String SHAPE = "(?=.{6,254}$)(?=[^@]{1,64}@)"
            + "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])";

    private EmailAddress() {}

    /** The address without blanks around it and in lower case; null stays null. */
    public static String normalize(String typed) {
        return typed == null ? null : typed.strip().toLowerCase(Locale.ROOT);
    }
}
