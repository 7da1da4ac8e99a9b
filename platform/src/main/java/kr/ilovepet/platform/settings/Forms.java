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
import java.util.function.Function;

/** Forms that values of settings have. Each gives what is wrong, or nothing. */
public final class Forms {

    private static final int HIGHEST_PORT = 65_535;

    private Forms() {}

    /** Any text. */
    public static Function<String, Optional<String>> text() {
        return value -> Optional.empty();
    }

    /** Text of this regular expression. */
    public static Function<String, Optional<String>> matching(String pattern, String words) {
        return value -> unless(value.matches(pattern), "must be " + words);
    }

    /** {@code true} or {@code false}. */
    public static Function<String, Optional<String>> flag() {
        return matching("(?i)true|false", "true or false");
    }

    /** A number in a range, both ends included. */
    public static Function<String, Optional<String>> number(double least, double most) {
        return value -> {
            try {
                double number = new BigDecimal(value).doubleValue();
                return unless(number >= least && number <= most, range(least, most));
            } catch (NumberFormatException e) {
                return Optional.of(range(least, most));
            }
        };
    }

    /** A whole number in a range, both ends included. */
    public static Function<String, Optional<String>> wholeNumber(long least, long most) {
        return value -> value.matches("-?[0-9]{1,18}")
                ? number(least, most).apply(value)
                : Optional.of("must be a whole number between " + least + " and " + most);
    }

    /** An address with a host, of one of these schemes. */
    public static Function<String, Optional<String>> url(String... schemes) {
        String wanted = "must be an address that begins with " + String.join(":// or ", schemes) + "://";
        return value -> {
            try {
                URI url = URI.create(value);
                return unless(Set.of(schemes).contains(String.valueOf(url.getScheme())) && url.getHost() != null, wanted);
            } catch (IllegalArgumentException e) {
                return Optional.of(wanted);
            }
        };
    }

    /** A JDBC address of MariaDB or MySQL with a database. */
    public static Function<String, Optional<String>> database() {
        return matching(
                "jdbc:(mariadb|mysql)(:[a-z-]+)?://[^/\\s]+/[^/?\\s]+(\\?\\S*)?",
                "a JDBC address such as jdbc:mariadb://host:3306/database");
    }

    /** One or more brokers, {@code host:port} with commas between them. */
    public static Function<String, Optional<String>> brokers() {
        return value -> unless(
                Arrays.stream(value.split(",", -1)).allMatch(Forms::hostAndPort),
                "must be host:port, several with commas between them");
    }

    /** A file that can be read, by its path or a {@code file:} address. */
    public static Function<String, Optional<String>> readableFile() {
        return value -> {
            try {
                Path file = value.startsWith("file:") ? Path.of(URI.create(value)) : Path.of(value);
                return unless(Files.isRegularFile(file) && Files.isReadable(file), "is no file that can be read");
            } catch (InvalidPathException | FileSystemNotFoundException e) {
                return Optional.of("is no file that can be read");
            } catch (IllegalArgumentException e) {
                return Optional.of("is no file address; three slashes follow file:");
            }
        };
    }

    private static boolean hostAndPort(String broker) {
        String[] parts = broker.strip().split(":");
        return parts.length == 2
                && parts[0].matches("[A-Za-z0-9._-]+")
                && parts[1].matches("[0-9]{1,5}")
                && Integer.parseInt(parts[1]) <= HIGHEST_PORT;
    }

    private static String range(double least, double most) {
        return "must be a number between " + plain(least) + " and " + plain(most);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Optional<String> unless(boolean right, String complaint) {
        return right ? Optional.empty() : Optional.of(complaint);
    }
}
