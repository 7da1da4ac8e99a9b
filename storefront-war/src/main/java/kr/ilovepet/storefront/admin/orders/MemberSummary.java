package kr.ilovepet.storefront.admin.orders;

import java.util.List;

/** A member in the result of a search. */
public record MemberSummary(long userId, String email, String name, List<String> roles) {}
