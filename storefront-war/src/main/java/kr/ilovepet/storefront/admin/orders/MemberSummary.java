package kr.ilovepet.storefront.admin.orders;

import java.util.List;

/** A member as an admin finds one. */
public record MemberSummary(long userId, String email, String name, List<String> roles) {}
