package kr.ilovepet.member.registration;

/** The password policy does not accept a password. */
public class PasswordRefusedException extends RuntimeException {

    /**
     * A refusal.
     *
     * @param violation what is wrong with the password, in words for the person who chose it
     */
    PasswordRefusedException(String violation) {
        super(violation);
    }
}
