package kr.ilovepet.stack.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTokenSecretTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceForItsOwnerOnly() throws Exception {
        Path keys = folder.resolve("keys");

        String secret = PageTokenSecret.in(keys);

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(PageTokenSecret.in(keys)).isEqualTo(secret);
        assertThat(PageTokenSecret.in(folder)).isNotEqualTo(secret);
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
