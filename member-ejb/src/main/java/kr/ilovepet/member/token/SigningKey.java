package kr.ilovepet.member.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import kr.ilovepet.platform.security.PemFile;

/** The private key that signs tokens, from a PEM file. Its id is the thumbprint of the public key (RFC 7638). */
final class SigningKey {

    /** Setting with the file's address, {@code file:/…} or a path. */
    static final String LOCATION = "member.jwt.private-key.location";

    private static final int LEAST_BITS = 2048;

    private SigningKey() {}

    /**
     * Reads the key.
     *
     * @throws IllegalStateException with one sentence for the operator, when there is no usable key
     */
    static RSAKey read(String location) {
        if (location.isBlank()) {
            throw unusable("is not set", null);
        }
        try {
            return key(PemFile.read(PemFile.at(location.strip()), "PRIVATE KEY"));
        } catch (IOException e) {
            throw unusable("names " + location + ", which cannot be read", e);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw unusable(
                    "names " + location + ", which is not a PEM file with an RSA key of at least " + LEAST_BITS
                            + " bits in PKCS#8 form",
                    e);
        }
    }

    private static RSAKey key(byte[] encoded) throws GeneralSecurityException, JOSEException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        var decoded = rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (!(decoded instanceof RSAPrivateCrtKey privateKey)
                || privateKey.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("Not an RSA key of " + LEAST_BITS + " bits");
        }
        var publicKey = (RSAPublicKey)
                rsa.generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
        return new RSAKey.Builder(publicKey)
                .privateKey(privateKey)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint()
                .build();
    }

    private static IllegalStateException unusable(String problem, Exception cause) {
        return new IllegalStateException(
                "The member service cannot sign tokens: the setting " + LOCATION + " " + problem + ".", cause);
    }
}
