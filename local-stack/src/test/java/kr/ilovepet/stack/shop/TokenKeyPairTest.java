package kr.ilovepet.stack.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyPairTest {
    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndFitEachOther() throws Exception {
        TokenKeyPair keys = TokenKeyPair.in(folder);
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey privateKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(decode(keys.privateKey())));
        PublicKey publicKey = rsa.generatePublic(new X509EncodedKeySpec(decode(keys.publicKey())));

        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(privateKey);
        byte[] signature = signer.sign();
        signer.initVerify(publicKey);

        assertThat(signer.verify(signature)).isTrue();
        byte[] before = Files.readAllBytes(keys.publicKey());
        assertThat(Files.readAllBytes(TokenKeyPair.in(folder).publicKey())).isEqualTo(before);
    }

    @Test
    void thePrivateOneIsForItsOwnerOnly() throws Exception {
        TokenKeyPair keys = TokenKeyPair.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.privateKey())))
                .isEqualTo("rw-------");
    }

    private static byte[] decode(Path pem) throws Exception {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(body);
    }
}
