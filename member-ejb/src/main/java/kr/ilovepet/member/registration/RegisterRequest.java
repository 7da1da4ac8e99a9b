package kr.ilovepet.member.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.password.PasswordPolicy;
import kr.ilovepet.platform.json.AsTyped;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;

/**
 * A person who wants to become a member. The address is normalized on arrival; the password is taken as typed.
 *
 * @param email an address, see {@link EmailAddress}
 * @param password see {@link PasswordPolicy}
 * @param name 1 to 50 characters, none of which a page or a log line could take for markup or a line break
 */
public record RegisterRequest(
        @NotNull(message = "is needed") @Pattern(regexp = EmailAddress.PATTERN, message = "must be an e-mail address")
        String email,

        @NotNull(message = "is needed")
        @AsTyped
        @Pattern(regexp = PasswordPolicy.LENGTH, message = PasswordPolicy.LENGTH_MESSAGE)
        @Pattern(regexp = PasswordPolicy.CHARACTERS, message = PasswordPolicy.CHARACTERS_MESSAGE)
        String password,

        @NotNull(message = "is needed")
        @VisibleText
        @PlainText
        @Pattern(regexp = "(?s).{0,50}", message = "must have 1 to 50 characters")
        @Pattern(regexp = "[^<>]*", message = "must not have < or >")
        String name) {

    /** Normalizes the address. */
    public RegisterRequest {
        email = EmailAddress.normalize(email);
    }

    /** Without any of the personal data. */
    @Override
    public String toString() {
        return "RegisterRequest";
    }
}
