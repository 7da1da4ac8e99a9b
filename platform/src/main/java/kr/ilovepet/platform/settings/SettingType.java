package kr.ilovepet.platform.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.platform.security.Certificates;
import kr.ilovepet.platform.security.PemFile;

/** What values a setting may have. */
@FunctionalInterface
public interface SettingType {

    /**
     * Checks a value.
     *
     * @param value without blanks around it, not empty
     * @return what is wrong, as the end of a sentence such as {@code must be true or false}; empty when nothing is
     */
    Optional<String> violation(String value);

    /** Any text. */
    static SettingType text() {
        return value -> Optional.empty();
    }

    /**
     * Text that matches a regular expression as a whole.
     *
     * @param description what matches, for the operator: completes "must be …"
     */
    static SettingType matching(String pattern, String description) {
        return value -> violationUnless(value.matches(pattern), "must be " + description);
    }

    /** {@code true} or {@code false}, in upper or lower case. */
    static SettingType flag() {
        return matching("(?i)true|false", "true or false");
    }

    /** A number in a range, both ends included. */
    static SettingType number(double least, double most) {
        String range = "must be a number between " + plain(least) + " and " + plain(most);
        return value -> {
            try {
                double number = new BigDecimal(value).doubleValue();
                return violationUnless(number >= least && number <= most, range);
            } catch (NumberFormatException e) {
                return Optional.of(range);
            }
        };
    }

    /** A whole number in a range, both ends included. */
    static SettingType wholeNumber(long least, long most) {
        return value -> value.matches("-?[0-9]{1,18}")
                ? number(least, most).violation(value)
                : Optional.of("must be a whole number between " + least + " and " + most);
    }

    /** A URL with a host and one of these schemes. */
    static SettingType url(String... schemes) {
        String expected = "must be an address that begins with " + String.join(":// or ", schemes) + "://";
        return value -> {
            try {
                URI url = URI.create(value);
                boolean known = Set.of(schemes).contains(String.valueOf(url.getScheme()));
                return violationUnless(known && url.getHost() != null, expected);
            } catch (IllegalArgumentException e) {
                return Optional.of(expected);
            }
        };
    }

    /** A JDBC URL of MariaDB or MySQL with a database. */
    static SettingType database() {
        return matching(
                "jdbc:(mariadb|mysql)(:[a-z-]+)?://[^/\\s]+/[^/?\\s]+(\\?\\S*)?",
                "a JDBC address such as jdbc:mariadb://host:3306/database");
    }

    /** One or more Kafka brokers, {@code host:port} with commas between them. */
    static SettingType brokers() {
        return value -> violationUnless(
                Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(SettingType::isHostAndPort),
                "must be host:port, several with commas between them");
    }

    /** A file that can be read, named by its path or a {@code file:} URL. */
    static SettingType readableFile() {
        return value -> {
            try {
                Path file = PemFile.at(value);
                return violationUnless(
                        Files.isRegularFile(file) && Files.isReadable(file), "is no file that can be read");
            } catch (InvalidPathException | FileSystemNotFoundException e) {
                return Optional.of("is no file that can be read");
            } catch (IllegalArgumentException e) {
                return Optional.of("is no file address; three slashes follow file:");
            }
        };
    }

    /** A PEM file with certificates that are trusted. */
    static SettingType certificates() {
        return value -> {
            Optional<String> noFile = readableFile().violation(value);
            if (noFile.isPresent()) {
                return noFile;
            }
            try {
                Certificates.keyStore(value, new char[] {'x'});
                return Optional.empty();
            } catch (IllegalArgumentException unusable) {
                return Optional.of("is no PEM file with certificates");
            }
        };
    }

    private static boolean isHostAndPort(String broker) {
        String[] parts = broker.split(":");
        return parts.length == 2
                && parts[0].matches("[A-Za-z0-9._-]+")
                && wholeNumber(0, 65_535).violation(parts[1]).isEmpty();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Optional<String> violationUnless(boolean valid, String violation) {
        return valid ? Optional.empty() : Optional.of(violation);
    }
}
