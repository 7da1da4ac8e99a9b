package kr.ilovepet.storefront.security;

import java.time.Instant;

/**
 * What the member service responds with to a login.
 *
 * @param device what the browser shows at its next login; see {@link DeviceCookie}
 */
record LoginResult(String token, Instant expiresAt, String device) {

    AccessToken access() {
        return new AccessToken(token, expiresAt);
    }
}
