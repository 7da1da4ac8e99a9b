package kr.ilovepet.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The public keys with which tokens are verified, from PEM files. There are several while the key of the member service
 * is being exchanged; a token names the one that it needs by its id, the thumbprint of RFC 7638.
 *
 * @param byId the verifier of each key; not changeable
 */
public record VerificationKeys(Map<String, JWSVerifier> byId) {

    /**
     * The setting with the files: by their addresses, {@code file:/…} or paths, with commas between them. Of a folder
     * all files count whose name ends in {@code .pem}.
     */
    public static final String LOCATION = "mp.jwt.verify.publickey.location";

    /** A token without an id is tried with each key, which must not become expensive. */
    private static final int MOST = 8;

    private static final int LEAST_BITS = 2048;

    /** Copies the keys. */
    public VerificationKeys {
        byId = Map.copyOf(byId);
    }

    /**
     * Whether one of the keys has signed this with RS256, the only algorithm there is here.
     *
     * @throws JOSEException when the signature cannot be one
     */
    public boolean haveSigned(SignedJWT jwt) throws JOSEException {
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            return false;
        }
        for (JWSVerifier key : of(jwt.getHeader().getKeyID())) {
            if (jwt.verify(key)) {
                return true;
            }
        }
        return false;
    }

    /** The verifiers that a token may need: that of the key it names, or all if it names none. */
    private List<JWSVerifier> of(String id) {
        if (id == null) {
            return List.copyOf(byId.values());
        }
        JWSVerifier named = byId.get(id);
        return named == null ? List.of() : List.of(named);
    }

    /**
     * Reads the keys.
     *
     * @throws IllegalArgumentException when a file cannot be read or is not that of a public key, or when there are too
     *     few or too many; the message ends a sentence that begins with the setting
     */
    public static VerificationKeys read(String locations) {
        Map<String, JWSVerifier> keys = new LinkedHashMap<>();
        for (String location : locations.split(",")) {
            for (Path file : files(location.strip())) {
                RSAPublicKey key = key(file);
                keys.put(id(key), new RSASSAVerifier(key));
            }
        }
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException(
                    "names " + keys.size() + " public keys; there must be one, and " + MOST + " at most");
        }
        return new VerificationKeys(keys);
    }

    private static List<Path> files(String location) {
        try {
            Path place = PemFile.at(location);
            if (!Files.isDirectory(place)) {
                return List.of(place);
            }
            try (Stream<Path> inside = Files.list(place)) {
                return inside.filter(file -> file.toString().endsWith(".pem"))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw unusable(location, "cannot be read", e);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw unusable(location, "is no address of a file; three slashes follow file:", e);
        }
    }

    private static RSAPublicKey key(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw unusable(file, "is no file that can be read", null);
        }
        try {
            var key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(PemFile.read(file, "PUBLIC KEY")));
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
                return rsa;
            }
            throw new IllegalArgumentException("Too short");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(file, "is no PEM file with a public RSA key of at least " + LEAST_BITS + " bits", e);
        }
    }

    private static String id(RSAPublicKey key) {
        try {
            return new RSAKey.Builder(key).keyIDFromThumbprint().build().getKeyID();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static IllegalArgumentException unusable(Object what, String why, Exception cause) {
        return new IllegalArgumentException("names " + what + ", which " + why, cause);
    }
}
