package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of the cache that is filled once, and appears under its name only when it is complete. */
public final class CachedFolder {
    private CachedFolder() {}

    /** Writes what the folder is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /**
     * The folder, filled first if it is missing. Several launchers may do so at the same time.
     *
     * @param folder a direct child of the cache
     * @throws StackException if it cannot be filled
     */
    public static Path get(Path folder, Content content) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
            content.writeTo(fresh);
            publish(fresh, folder);
            return folder;
        } catch (IOException e) {
            throw new StackException(folder + " could not be made: " + e.getMessage(), e);
        }
    }

    private static void publish(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException other) {
            // Another launcher was faster; its copy is as good as ours.
            StackFolders.delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw other;
            }
        }
    }
}
