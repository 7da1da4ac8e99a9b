package kr.ilovepet.member.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords that guessers try first, read from {@value #LIST}: one a line, in lower case, {@code #} for remarks.
 */
@ApplicationScoped
public class CommonPasswords {

    private static final String LIST = "common-passwords.txt";

    private final Set<String> passwords = read();

    /** Whether a password, given in lower case, is on the list. */
    public boolean contains(String password) {
        return passwords.contains(password);
    }

    private static Set<String> read() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}
