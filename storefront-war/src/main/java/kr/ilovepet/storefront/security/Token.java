package kr.ilovepet.storefront.security;

import java.time.Instant;

/** What member-ejb gives whoever signs in. */
public record Token(String token, Instant expiresAt) {}
