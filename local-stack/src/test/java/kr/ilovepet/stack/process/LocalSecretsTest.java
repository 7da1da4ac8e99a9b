package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceForTheirOwnerOnly() throws Exception {
        Path keys = folder.resolve("keys");
        LocalSecrets secrets = new LocalSecrets(keys);

        String secret = secrets.get("one");

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(new LocalSecrets(keys).get("one")).isEqualTo(secret);
        assertThat(new LocalSecrets(folder).get("one")).isNotEqualTo(secret);
        assertThat(secrets.get("two")).isNotEqualTo(secret);
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
