package kr.ilovepet.platform.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in PEM form (RFC 7468) with one key, as the shop keeps those of its tokens. */
public final class PemFile {

    private static final Pattern BLOCK =
            Pattern.compile("\\s*-----BEGIN ([A-Z ]+)-----\\s([^-]*)-----END \\1-----\\s*");

    private PemFile() {}

    /**
     * The place that a setting names, by a path or by an address that begins with {@code file:}.
     *
     * @throws IllegalArgumentException when it can be none
     */
    public static Path at(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }

    /**
     * What the file holds.
     *
     * @param label of the one block, such as {@code PUBLIC KEY}
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds anything but one block of that label
     */
    public static byte[] read(Path file, String label) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!block.matches() || !block.group(1).equals(label)) {
            throw new IllegalArgumentException(file + " does not hold one " + label);
        }
        return Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
    }
}
