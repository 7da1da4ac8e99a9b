package kr.ilovepet.member.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.text.Normalizer;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.password.PasswordPolicy;

/**
 * A person who wants to become a member. Address and name are normalized on arrival; the password is taken as typed.
 *
 * @param email an address, see {@link EmailAddress}
 * @param password see {@link PasswordPolicy}
 * @param name 1 to 50 characters, none of which a page or a log line could take for markup or a line break
 */
public record RegisterRequest(
        @NotNull(message = "is needed") @Pattern(regexp = EmailAddress.PATTERN, message = "must be an e-mail address")
        String email,

        @NotNull(message = "is needed")
        @Pattern(regexp = PasswordPolicy.LENGTH, message = PasswordPolicy.LENGTH_MESSAGE)
        String password,

        @NotNull(message = "is needed")
        @Pattern(regexp = "(?s).{1,50}", message = "must have 1 to 50 characters")
        @Pattern(regexp = "[^\\p{C}<>]*", message = "must not have < or > or invisible characters")
        String name) {

    /** Normalizes address and name. */
    public RegisterRequest {
        email = EmailAddress.normalize(email);
        name = name == null
                ? null
                : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    /** Without any of the personal data. */
    @Override
    public String toString() {
        return "RegisterRequest";
    }
}
