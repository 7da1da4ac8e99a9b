package kr.ilovepet.member.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which passwords are taken: long enough, and not one that everybody tries first. There are no composition rules (OWASP
 * ASVS 5.0, 6.2: length and a list of common passwords do more).
 */
@ApplicationScoped
public class PasswordPolicy {

    /** 8 to 128 characters of any kind, as a regular expression; it counts code points. */
    public static final String LENGTH = "(?s).{8,128}";

    /** What to say when {@link #LENGTH} does not match. */
    public static final String LENGTH_MESSAGE = "must have 8 to 128 characters";

    private static final Pattern ONE_CHARACTER = Pattern.compile("(?s)(.)\\1+");
    private static final String SHOP_NAME = "ilovepet";

    @Inject
    private CommonPasswords common;

    protected PasswordPolicy() {}

    /** A policy with the given list. */
    PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /**
     * Why a password is not taken, in words for the person who chose it; empty when it is.
     *
     * @param email normalized address of the member
     */
    public Optional<String> refusal(String password, String email) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (!password.matches(LENGTH)) {
            return Optional.of(LENGTH_MESSAGE);
        }
        if (plain.equals(email)) {
            return Optional.of("must not be the e-mail address");
        }
        if (plain.replaceAll("[\\s_-]", "").equals(SHOP_NAME)) {
            return Optional.of("must not be the name of the shop");
        }
        if (ONE_CHARACTER.matcher(password).matches() || common.contains(plain)) {
            return Optional.of("is one of the most common passwords; please choose another");
        }
        return Optional.empty();
    }
}
