package kr.ilovepet.member.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords that guessers try first: words, names, keyboard walks and Korean ones, and the most frequent of
 * published leaks. Each file has one a line, in lower case, and {@code #} for remarks, which name its source. OWASP
 * ASVS 5.0, 6.2.4, asks for the 3,000 most common ones that the policy would take otherwise.
 */
@ApplicationScoped
public class CommonPasswords {

    private static final List<String> LISTS = List.of("common-passwords.txt", "leaked-passwords.txt");

    private final Set<String> passwords =
            LISTS.stream().flatMap(CommonPasswords::read).collect(Collectors.toUnmodifiableSet());

    /** Whether a password, given in lower case, is on the list. */
    public boolean contains(String password) {
        return passwords.contains(password);
    }

    /** How many there are. */
    int size() {
        return passwords.size();
    }

    private static Stream<String> read(String name) {
        try (InputStream list = CommonPasswords.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read: " + name, e);
        }
    }
}
