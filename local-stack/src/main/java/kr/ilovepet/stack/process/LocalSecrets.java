package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secrets of one shop of this machine, each in a file that only its owner can read.
 *
 * @param folder where they are kept
 */
public record LocalSecrets(Path folder) {
    private static final int BYTES = 32;

    /** The secret of that name, 64 hexadecimal digits, made first if it is missing. */
    public String get(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackException("The secret " + file + " could not be made: " + e.getMessage(), e);
        }
    }

    private static synchronized void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(secret));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
