package kr.ilovepet.storefront.security;

import java.time.Instant;

/** What member-ejb gives whoever signs in. */
public record AccessToken(String token, Instant expiresAt) {}
