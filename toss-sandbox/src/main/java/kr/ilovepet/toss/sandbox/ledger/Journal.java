package kr.ilovepet.toss.sandbox.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines. {@link #write} puts a line in its place, {@link #force} returns when it is on the
 * disk; many callers share one force. A line that was being written when the process died is cut off at start.
 */
final class Journal implements Closeable {

    private final FileChannel channel;
    private final Object forcing = new Object();
    private volatile long written;
    private long forced;

    /**
     * Opens the file, made if absent, and hands every whole line to {@code replay}.
     *
     * @throws IOException when the file cannot be read, another sandbox uses it, or a line before the last is damaged
     */
    Journal(Path file, Consumer<JournalEntry> replay) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file);
            written = JournalReader.read(file, replay);
            channel.truncate(written);
            channel.position(written);
            channel.force(true);
            forced = written;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void lock(Path file) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException held) {
            throw new IOException("Another sandbox in this process uses " + file, held);
        }
        throw new IOException("Another sandbox uses " + file);
    }

    /** Appends one line. Callers hold the ledger's lock, so that lines stand in the order of the changes. */
    void write(JournalEntry entry) {
        ByteBuffer line = ByteBuffer.wrap((Json.text(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        long start = written;
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            written = start + line.capacity();
        } catch (IOException e) {
            cutBackTo(start, e);
            throw new UncheckedIOException("The journal cannot be written", e);
        }
    }

    private void cutBackTo(long start, IOException cause) {
        try {
            channel.truncate(start);
            channel.position(start);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** How far the journal reaches now, in bytes. */
    long written() {
        return written;
    }

    /** Returns when everything up to this position is on the disk; whoever waits shares the next force. */
    void force(long position) {
        synchronized (forcing) {
            if (forced >= position) {
                return;
            }
            long reached = written;
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException("The journal cannot be forced to the disk", e);
            }
            forced = reached;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
