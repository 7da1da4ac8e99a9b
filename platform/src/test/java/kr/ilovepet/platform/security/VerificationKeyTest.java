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

class VerificationKeyTest {

    @TempDir
    private Path folder;

    @Test
    void readsThePublicKeyByAddressOrPath() throws Exception {
        KeyPair pair = pair("RSA", 2048);
        Path file = write(pair);
        assertThat(VerificationKey.read(file.toString())).isEqualTo(pair.getPublic());
        assertThat(VerificationKey.read(file.toUri().toString())).isEqualTo(pair.getPublic());
    }

    @Test
    void refusesAnythingElse() throws Exception {
        for (Path file : new Path[] {
            write(pair("RSA", 1024)),
            write(pair("EC", 256)),
            Files.writeString(folder.resolve("text.pem"), "a key"),
            folder.resolve("none.pem")
        }) {
            assertThatThrownBy(() -> VerificationKey.read(file.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("is no PEM file with a public RSA key of at least 2048 bits");
        }
    }

    private static KeyPair pair(String algorithm, int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private Path write(KeyPair pair) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        return Files.writeString(
                folder.resolve(base64.length() + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }
}
