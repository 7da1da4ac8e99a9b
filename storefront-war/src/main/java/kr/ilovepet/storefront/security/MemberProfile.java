package kr.ilovepet.storefront.security;

import java.util.List;

/** The caller as the member service describes it. */
public record MemberProfile(long userId, String email, String name, List<String> roles, String customerKey) {}
