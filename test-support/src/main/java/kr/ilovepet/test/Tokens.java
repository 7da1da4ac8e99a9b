package kr.ilovepet.test;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Tokens as the member service issues them, signed with the key of the running components. */
public final class Tokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** A token of a member with this role, valid for 15 minutes. */
    public static String of(long userId, String... roles) {
        return of(userId, Duration.ofMinutes(15), roles);
    }

    /** A token that is valid for this long; a negative time makes one that has expired. */
    public static String of(long userId, Duration validity, String... roles) {
        Instant now = Instant.now();
        String claims = """
                {"iss":"%s","sub":"%d","upn":"m%d@ilovepet.example","email":"m%d@ilovepet.example",
                 "groups":["%s"],"jti":"%s","iat":%d,"exp":%d}""".formatted(
                        System.getProperty("mp.jwt.verify.issuer"),
                        userId,
                        userId,
                        userId,
                        String.join("\",\"", roles),
                        UUID.randomUUID(),
                        now.minusSeconds(1).getEpochSecond(),
                        now.plus(validity).getEpochSecond());
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        return signed + "." + URL.encodeToString(signature(signed));
    }

    private static byte[] signature(String signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No token could be signed", e);
        }
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey key() throws GeneralSecurityException, IOException {
        String pem = Files.readString(Path.of(URI.create(System.getProperty("member.jwt.private-key.location"))));
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    }
}
