package kr.ilovepet.storefront.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.security.VerifiedToken;

/** The token that the member service issues at login. */
public record AccessToken(String token, Instant expiresAt) {

    /**
     * The generation of the member at the time of the issue; 0 where it names none. The signature is not looked at: the
     * token comes from the member service itself.
     */
    long generation() {
        String[] parts = token.split("\\.");
        if (parts.length < 2) {
            return 0;
        }
        try {
            JsonNode claims = Json.lenient().readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims.path(VerifiedToken.GENERATION).asLong(0);
        } catch (IOException | IllegalArgumentException noClaims) {
            return 0;
        }
    }
}
