package kr.ilovepet.member.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;

/** What somebody could make of a token without having the key. */
final class ForgedTokens {

    private ForgedTokens() {}

    /** The same header and claims, signed with a key of one's own. */
    static String signedByAnotherKey(String token) {
        try {
            SignedJWT original = SignedJWT.parse(token);
            SignedJWT forged = new SignedJWT(original.getHeader(), original.getJWTClaimsSet());
            forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
            return forged.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same claims under {@code alg: none}. */
    static String unsigned(String token) {
        return new PlainJWT(claims(token)).serialize();
    }

    /** Another role under the old signature. */
    static String withRole(String token, String role) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder(claims(token))
                .claim("groups", List.of(role))
                .build();
        String[] parts = token.split("\\.");
        return parts[0] + "." + Base64URL.encode(claims.toString()) + "." + parts[2];
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
