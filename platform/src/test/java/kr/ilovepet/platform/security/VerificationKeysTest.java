package kr.ilovepet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationKeysTest {

    @TempDir
    private Path folder;

    @Test
    void areReadByAddressOrPathAndFromFolders() throws Exception {
        Path first = write("first.pem", pair("RSA", 2048));
        Path second = write("second.pem", pair("RSA", 2048));
        Files.writeString(folder.resolve("notes.txt"), "no key");

        VerificationKeys one = VerificationKeys.read(first.toString());
        assertThat(one.byId()).hasSize(1);
        assertThat(VerificationKeys.read(first.toUri().toString()).byId().keySet())
                .isEqualTo(one.byId().keySet());
        assertThat(VerificationKeys.read(folder.toString()).byId())
                .hasSize(2)
                .containsKeys(one.byId().keySet().toArray(String[]::new));
        assertThat(VerificationKeys.read(first + ", " + second.toUri()).byId()).hasSize(2);
    }

    @Test
    void refuseAnythingElse() throws Exception {
        for (Path file : new Path[] {
            write("short.pem", pair("RSA", 1024)),
            write("curve.pem", pair("EC", 256)),
            Files.writeString(folder.resolve("text.pem"), "a key")
        }) {
            assertRefused(
                    file.toString(),
                    "names " + file + ", which is no PEM file with a public RSA key of at least 2048 bits");
        }
        Path none = folder.resolve("none.pem");
        assertRefused(none.toString(), "names " + none + ", which is no file that can be read");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertRefused(empty.toString(), "names 0 public keys; there must be one, and 8 at most");
        assertRefused("file:key.pem", "names file:key.pem, which is no address of a file; three slashes follow file:");
    }

    private static void assertRefused(String locations, String message) {
        assertThatThrownBy(() -> VerificationKeys.read(locations))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static KeyPair pair(String algorithm, int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private Path write(String name, KeyPair pair) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        return Files.writeString(
                folder.resolve(name), "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }
}
