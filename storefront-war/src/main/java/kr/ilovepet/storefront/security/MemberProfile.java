package kr.ilovepet.storefront.security;

import java.util.List;

/** A member as member-ejb describes the caller. */
public record MemberProfile(long userId, String email, String name, List<String> roles, String customerKey) {}
