package kr.ilovepet.member.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.ilovepet.member.domain.EmailAddress;

/**
 * Which passwords are accepted: those that are long enough and not among the most common. There are no composition
 * rules (OWASP ASVS 5.0, 6.2: length and a list of common passwords do more).
 */
@ApplicationScoped
public class PasswordPolicy {

    /** 8 to 128 characters of any kind, as a regular expression; it counts code points. */
    public static final String LENGTH = "(?s).{8,128}";

    /** What to tell a person whose password does not match {@link #LENGTH}. */
    public static final String LENGTH_MESSAGE = "must have 8 to 128 characters";

    /** No control characters: what a text field cannot take, and what a list of common passwords does not have. */
    public static final String CHARACTERS = "\\P{Cc}*";

    /** What to tell a person whose password does not match {@link #CHARACTERS}. */
    public static final String CHARACTERS_MESSAGE = "must not have control characters";

    private static final Pattern ONE_CHARACTER = Pattern.compile("(?s)(.)\\1+");
    private static final String SHOP_NAME = "ilovepet";

    private final CommonPasswords common;

    /** For the proxy of the container. */
    protected PasswordPolicy() {
        this(null);
    }

    /** A policy that refuses these passwords. */
    @Inject
    public PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /**
     * What is wrong with a password, in words for the person who chose it; empty when it is accepted.
     *
     * @param email address of the member, which is no password
     */
    public Optional<String> violation(Password password, EmailAddress email) {
        String typed = password.value();
        String plain = plain(typed);
        if (!typed.matches(LENGTH)) {
            return Optional.of(LENGTH_MESSAGE);
        }
        if (!typed.matches(CHARACTERS)) {
            return Optional.of(CHARACTERS_MESSAGE);
        }
        if (plain.equals(email.value())) {
            return Optional.of("must not be the e-mail address");
        }
        if (plain.replaceAll("[\\s_-]", "").equals(SHOP_NAME)) {
            return Optional.of("must not be the name of the shop");
        }
        if (ONE_CHARACTER.matcher(typed).matches() || common.contains(plain)) {
            return Optional.of("is one of the most common passwords; please choose another");
        }
        return Optional.empty();
    }

    /**
     * Without what does not make a password harder to guess: case, width, blanks around it and invisible characters.
     */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{C}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
