package kr.ilovepet.member.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void readsAPemFileByAddressAndByPath() throws Exception {
        KeyPair pair = pair("RSA", 2048);
        Path file = write(pair);
        assertThat(SigningKey.read(file.toUri().toString()).toRSAPublicKey()).isEqualTo(pair.getPublic());
        assertThat(SigningKey.read(file.toString()).getKeyID())
                .isNotBlank()
                .isEqualTo(SigningKey.read(file.toUri().toString()).getKeyID());
    }

    @Test
    void tellsTheOperatorInOneSentenceWhatIsWrong() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pem"), "no key");
        assertRefused("", "is not set");
        assertRefused(folder.resolve("absent.pem").toString(), "cannot be read");
        assertRefused("https://example.com/key.pem", "cannot be read");
        assertRefused(text.toString(), "not a PEM file with an RSA key");
        assertRefused(write(pair("RSA", 1024)).toString(), "at least 2048 bits");
        assertRefused(write(pair("EC", 256)).toString(), "not a PEM file with an RSA key");
    }

    private static void assertRefused(String location, String reason) {
        assertThatThrownBy(() -> SigningKey.read(location))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The member service cannot sign tokens: the setting member.jwt.private-key.location")
                .hasMessageContaining(reason);
    }

    private static KeyPair pair(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private Path write(KeyPair pair) throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve(pair.getPrivate().getAlgorithm() + base64.length() + ".pem"),
                "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    }
}
