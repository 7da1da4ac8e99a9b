package kr.ilovepet.storefront.security;

import jakarta.security.enterprise.CallerPrincipal;

/** The principal of a member who has just signed in, with the token of the member service. */
final class MemberPrincipal extends CallerPrincipal {

    private final SignedInMember member;

    MemberPrincipal(SignedInMember member) {
        super(member.email());
        this.member = member;
    }

    SignedInMember member() {
        return member;
    }
}
