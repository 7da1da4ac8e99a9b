package kr.ilovepet.toss.sandbox.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a journal back. Only its very end may be damaged: that is what a sudden stop leaves. */
final class JournalReader {

    private JournalReader() {}

    /**
     * Hands each entry to {@code replay}.
     *
     * @return the length in bytes of the part that was read; what follows is a torn line
     * @throws IOException when a line is damaged that others follow
     */
    static long read(Path file, Consumer<JournalEntry> replay) throws IOException {
        long good = 0;
        int number = 0;
        String damaged = null;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                number++;
                if (damaged != null) {
                    throw new IOException(
                            "The journal " + file + " is damaged at line " + (number - 1) + ": " + damaged);
                }
                try {
                    replay.accept(Json.read(line.toString(StandardCharsets.UTF_8), JournalEntry.class));
                    good += line.size() + 1L;
                } catch (JsonProcessingException e) {
                    damaged = e.getOriginalMessage();
                }
                line.reset();
            }
        }
        return good;
    }
}
