package kr.ilovepet.toss.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import kr.ilovepet.toss.sandbox.error.TossErrorException;

/** The caller of the REST API, known by its secret key in Basic authentication (key, colon, empty password). */
record Merchant(String secretKey) {

    private static final Pattern TEST_SECRET = Pattern.compile("test_(gsk|sk)_[A-Za-z0-9_]{1,100}");
    private static final Pattern CLIENT_KEY = Pattern.compile("(test|live)_(gck|ck)_.*");
    private static final String SCHEME = "Basic ";

    /**
     * Reads the header.
     *
     * @throws TossErrorException INVALID_AUTHORIZE_AUTH for another scheme, INCORRECT_BASIC_AUTH_FORMAT without a
     *     colon, INVALID_API_KEY for a client key, UNAUTHORIZED_KEY for any other key that is no test key
     */
    static Merchant of(String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw new TossErrorException("UNAUTHORIZED_KEY");
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new TossErrorException("INVALID_AUTHORIZE_AUTH");
        }
        String credentials = decoded(authorization.substring(SCHEME.length()).trim());
        int colon = credentials.indexOf(':');
        if (colon < 0) {
            throw new TossErrorException("INCORRECT_BASIC_AUTH_FORMAT");
        }
        String key = credentials.substring(0, colon);
        if (CLIENT_KEY.matcher(key).matches()) {
            throw new TossErrorException("INVALID_API_KEY");
        }
        if (!TEST_SECRET.matcher(key).matches() || colon + 1 < credentials.length()) {
            throw new TossErrorException("UNAUTHORIZED_KEY");
        }
        return new Merchant(key);
    }

    /** Keys come in pairs: gsk belongs to gck (widgets), sk to ck. Payments of the control API fit every key. */
    boolean pairsWith(String clientKey) {
        return clientKey == null || clientKey.contains("_gck_") == secretKey.contains("_gsk_");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new TossErrorException("INCORRECT_BASIC_AUTH_FORMAT");
        }
    }
}
