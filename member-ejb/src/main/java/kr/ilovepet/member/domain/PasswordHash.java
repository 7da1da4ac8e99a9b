package kr.ilovepet.member.domain;

/**
 * A hashed password.
 *
 * @param value algorithm, parameters, salt and hash, as Jakarta Security writes them
 */
public record PasswordHash(String value) {

    /** Without the hash, which does not belong in a log. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
