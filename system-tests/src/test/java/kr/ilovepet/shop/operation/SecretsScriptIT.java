package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key pair of tokens that config/make-secrets.sh makes: whole, or made good by the next run. */
class SecretsScriptIT {

    private static final int BITS = 3072;

    @TempDir
    private Path secrets;

    @TempDir
    private Path programs;

    private Path privateKey;
    private Path publicKey;

    @BeforeEach
    void name() {
        privateKey = secrets.resolve("jwt-private.pem");
        publicKey = secrets.resolve("jwt-public/1.pem");
    }

    @Test
    void makesAPair() throws Exception {
        make();

        assertPair();
    }

    @Test
    void keepsNoKeyThatOpensslHasNotMade() throws Exception {
        ScriptRun.program(programs, "openssl", "exit 1");

        ScriptRun run = run();

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.printed()).contains("The key pair of tokens could not be made");
        assertThat(privateKey).doesNotExist();
        assertThat(publicKey).doesNotExist();
    }

    @Test
    void makesWhatAnEmptyFileStandsFor() throws Exception {
        Files.createFile(privateKey);
        Files.createDirectories(publicKey.getParent());
        Files.createFile(publicKey);

        make();

        assertPair();
    }

    @Test
    void findsAPublicKeyAgainThatIsLost() throws Exception {
        make();
        String before = Files.readString(privateKey);
        Files.delete(publicKey);

        make();

        assertThat(Files.readString(privateKey)).isEqualTo(before);
        assertPair();
    }

    @Test
    void leavesKeysAloneThatHaveBeenExchanged() throws Exception {
        make();
        Path another = Files.move(publicKey, publicKey.resolveSibling("2.pem"));

        make();

        assertThat(another).exists();
        assertThat(publicKey).doesNotExist();
    }

    private void make() throws Exception {
        ScriptRun run = run();
        assertThat(run.exitCode()).as(run.printed()).isZero();
    }

    private ScriptRun run() throws Exception {
        String script = Repository.config().resolve("make-secrets.sh").toString();
        return ScriptRun.of(List.of("sh", script, secrets.toString()), programs, Map.of());
    }

    private void assertPair() throws IOException, GeneralSecurityException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPrivateKey signs = (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(decoded(privateKey)));
        RSAPublicKey verifies = (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(decoded(publicKey)));
        assertThat(verifies.getModulus()).isEqualTo(signs.getModulus());
        assertThat(signs.getModulus().bitLength()).isEqualTo(BITS);
    }

    private static byte[] decoded(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----.*-----", ""));
    }
}
