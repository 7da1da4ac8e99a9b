package kr.ilovepet.member.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.ilovepet.member.account.EmailAddress;

/**
 * Credentials. What could belong to nobody is a wrong credential like any other; only what is absurdly long is refused.
 */
public record LoginRequest(
        @NotNull(message = "is needed")
        @Size(max = EmailAddress.LONGEST, message = "must have at most {max} characters")
        String email,

        @NotNull(message = "is needed") @Size(max = LONGEST_PASSWORD, message = "must have at most {max} characters")
        String password) {

    /** 128 characters may be 256 chars of Java. */
    private static final int LONGEST_PASSWORD = 256;

    public LoginRequest {
        email = EmailAddress.normalize(email);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "LoginRequest";
    }
}
