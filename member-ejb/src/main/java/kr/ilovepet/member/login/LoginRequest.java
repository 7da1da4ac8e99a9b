package kr.ilovepet.member.login;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.platform.json.AsTyped;
import kr.ilovepet.platform.validation.PlainText;

/**
 * Credentials. What can belong to nobody is a wrong credential like any other; only what is far too long is refused.
 */
public record LoginRequest(
        @NotNull(message = "is needed")
        @PlainText
        @Size(max = EmailAddress.MAX_LENGTH, message = "must have at most {max} characters")
        String email,

        @NotNull(message = "is needed")
        @AsTyped
        @Size(max = MAX_PASSWORD_LENGTH, message = "must have at most {max} characters")
        String password) {

    /** The longest password has 128 code points, which may be 256 chars of Java. */
    private static final int MAX_PASSWORD_LENGTH = 256;

    /** Normalizes the address, so that blanks around it do not count as its length. */
    public LoginRequest {
        email = EmailAddress.normalize(email);
    }

    /** Without any of the personal data. */
    @Override
    public String toString() {
        return "LoginRequest";
    }
}
