package kr.ilovepet.platform.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public key with which tokens are verified, from a PEM file. */
public final class VerificationKey {

    /** Setting with the file's address, {@code file:/…} or a path. */
    public static final String LOCATION = "mp.jwt.verify.publickey.location";

    private static final int LEAST_BITS = 2048;

    private VerificationKey() {}

    /**
     * Reads the key.
     *
     * @throws IllegalArgumentException when the file cannot be read or is not that of a public key; the message ends a
     *     sentence that begins with the setting
     */
    public static RSAPublicKey read(String location) {
        try {
            Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            String base64 =
                    pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
            var key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
                return rsa;
            }
            throw unusable(null);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static IllegalArgumentException unusable(Exception cause) {
        return new IllegalArgumentException(
                "is no PEM file with a public RSA key of at least " + LEAST_BITS + " bits", cause);
    }
}
