package kr.ilovepet.member.password;

/**
 * A password as somebody typed it.
 *
 * @param value any characters
 */
public record Password(String value) {

    /** Without the password, which does not belong in a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
