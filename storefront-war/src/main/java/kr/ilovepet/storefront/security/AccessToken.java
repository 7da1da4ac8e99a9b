package kr.ilovepet.storefront.security;

import java.time.Instant;

/** The token that the member service issues at login. */
public record AccessToken(String token, Instant expiresAt) {}
