package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import kr.ilovepet.stack.process.StackException;

/** The secret with which all instances of the storefront sign page tokens. */
final class PageTokenSecret {

    private static final String NAME = "page-token.key";
    private static final int BYTES = 32;

    private PageTokenSecret() {}

    /** The secret in that folder, made there first if it is missing. */
    static String in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackException("The secret for page tokens could not be made: " + e.getMessage(), e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(
                file.getParent(),
                NAME,
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(secret));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
