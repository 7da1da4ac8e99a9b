package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/**
 * The file {@code layout} in the data folder: which version of the shop's databases, topics and ledger is stored there.
 * Data of another version cannot be used, since the schema of each service begins with one baseline.
 */
final class DataLayout {
    /** Raised whenever a start on the data of the version before would fail, such as by a change of a baseline. */
    static final int VERSION = 3;

    private final StackFolders folders;

    DataLayout(StackFolders folders) {
        this.folders = folders;
    }

    /**
     * Marks an empty data folder with this version.
     *
     * @throws StackException if the folder holds data of another version, or of the time before there were versions
     */
    void require() {
        Path file = folders.data().resolve("layout");
        String version = Integer.toString(VERSION);
        try {
            if (folders.stored().stream().noneMatch(Files::exists)) {
                Files.writeString(file, version + "\n");
            } else if (Files.notExists(file) || !Files.readString(file).strip().equals(version)) {
                throw new StackException(
                        "The data in " + folders.data() + " was stored by another version of the shop, which"
                                + " this one cannot read; ./shop up --fresh deletes it and starts anew.");
            }
        } catch (IOException e) {
            throw new StackException(file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
