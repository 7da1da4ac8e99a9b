package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    @TempDir
    Path folder;

    @Test
    void aLogThatIsAppendedToStaysWithinItsBounds() throws IOException {
        Path log = folder.resolve("services.log");
        Files.writeString(folder.resolve("other.log"), "short");
        LogRotation rotation = new LogRotation(folder, 10, 2);
        try (OutputStream process = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String text : List.of("the first\nline\n", "the second line\n", "the third line\n")) {
                process.write(text.getBytes());
                rotation.look();
            }
            process.write('x');
        }

        assertThat(log).hasContent("x");
        assertThat(folder.resolve("services.log.1")).hasContent("the third line");
        assertThat(folder.resolve("services.log.2")).hasContent("the second line");
        assertThat(folder.resolve("services.log.3")).doesNotExist();
        assertThat(folder.resolve("other.log")).hasContent("short");
    }
}
