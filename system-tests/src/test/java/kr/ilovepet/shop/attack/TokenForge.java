package kr.ilovepet.shop.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.stack.test.RunningShop;

/** Makes tokens that a service must not believe, out of one that it does. */
final class TokenForge {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final long SOON = 7_200;

    private final PrivateKey ownKey;
    private final byte[] publicPem;

    private TokenForge(PrivateKey ownKey, byte[] publicPem) {
        this.ownKey = ownKey;
        this.publicPem = publicPem;
    }

    /** With the keys of that shop, since a token that is wrong in one thing has to be right in all others. */
    static TokenForge of(RunningShop shop) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file(shop.settings().get("member.jwt.private-key.location")));
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return new TokenForge(
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)),
                Files.readAllBytes(file(shop.settings().get("mp.jwt.verify.publickey.location"))));
    }

    /** The same token with two more hours to live. */
    String longLived(String token) {
        return changed(token, claims -> {});
    }

    /** Tokens by what is wrong with them. */
    Map<String, String> forged(String token) throws GeneralSecurityException {
        String[] parts = token.split("\\.");
        String signed = changed(token, claims -> {});
        String payload = signed.split("\\.")[1];
        KeyPairGenerator others = KeyPairGenerator.getInstance("RSA");
        others.initialize(2048);
        PrivateKey foreign = others.generateKeyPair().getPrivate();
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("no signature", parts[0] + "." + payload + ".");
        forged.put("alg none", encode("{\"alg\":\"none\"}") + "." + payload + ".");
        forged.put("alg NoNe with a signature", encode("{\"alg\":\"NoNe\"}") + "." + payload + "." + parts[2]);
        forged.put("alg swapped, HS256 with the public key", hmac("HmacSHA256", "HS256", payload));
        forged.put("alg swapped, HS512 with the public key", hmac("HmacSHA512", "HS512", payload));
        forged.put("RS512 by its own key", sign("{\"alg\":\"RS512\"}", payload, ownKey, "SHA512withRSA"));
        forged.put("somebody else's key", sign(RS256, payload, foreign, "SHA256withRSA"));
        forged.put(
                "a key of its own in jwk",
                sign(
                        "{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}",
                        payload,
                        foreign,
                        "SHA256withRSA"));
        forged.put(
                "a key from elsewhere in jku",
                sign("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/keys\"}", payload, foreign, "SHA256withRSA"));
        forged.put(
                "a file as kid",
                sign("{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}", payload, foreign, "SHA256withRSA"));
        forged.put(
                "SQL as kid", sign("{\"alg\":\"RS256\",\"kid\":\"' or 1=1 --\"}", payload, foreign, "SHA256withRSA"));
        forged.put(
                "an extension that must be understood",
                sign("{\"alg\":\"RS256\",\"crit\":[\"ilp\"],\"ilp\":1}", payload, ownKey, "SHA256withRSA"));
        forged.put(
                "other claims under its signature",
                parts[0] + "." + encode("{\"groups\":[\"admin\"]}") + "." + parts[2]);
        forged.put("one sign of the signature changed", tampered(signed));
        forged.put(
                "expired",
                changed(token, claims -> claims.put("exp", Instant.now().getEpochSecond() - 10)));
        forged.put("no end", changed(token, claims -> claims.remove("exp")));
        forged.put(
                "not yet valid",
                changed(token, claims -> claims.put("nbf", Instant.now().getEpochSecond() + 600)));
        forged.put("for another audience", changed(token, claims -> claims.put("aud", "another-shop")));
        forged.put("of another issuer", changed(token, claims -> claims.put("iss", "https://evil.example")));
        forged.put("without issuer", changed(token, claims -> claims.remove("iss")));
        forged.put("without subject", changed(token, claims -> claims.remove("sub")));
        forged.put("no claims", sign(RS256, encode("[]"), ownKey, "SHA256withRSA"));
        forged.put("encrypted form", encode("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "....");
        forged.put("a word", "token");
        forged.put("three points", "...");
        forged.put("much too long", "a".repeat(4_000) + ".b.c");
        forged.put("a token with a blank", signed.substring(0, 20) + " " + signed.substring(20));
        return forged;
    }

    private String changed(String token, Consumer<ObjectNode> change) {
        try {
            ObjectNode claims =
                    (ObjectNode) Json.lenient().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            claims.put("exp", Instant.now().getEpochSecond() + SOON);
            change.accept(claims);
            // With the head that the member service wrote, which may name its key.
            String head = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
            return sign(head, encode(claims.toString()), ownKey, "SHA256withRSA");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tampered(String token) {
        int at = token.lastIndexOf('.') + 10;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    private String hmac(String mac, String alg, String payload) throws GeneralSecurityException {
        Mac keyed = Mac.getInstance(mac);
        keyed.init(new SecretKeySpec(publicPem, mac));
        String input = encode("{\"alg\":\"" + alg + "\"}") + "." + payload;
        return input + "." + URL.encodeToString(keyed.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String sign(String header, String payload, PrivateKey key, String algorithm)
            throws GeneralSecurityException {
        String input = encode(header) + "." + payload;
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + URL.encodeToString(signature.sign());
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }
}
