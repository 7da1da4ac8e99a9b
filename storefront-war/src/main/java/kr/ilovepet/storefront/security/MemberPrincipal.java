package kr.ilovepet.storefront.security;

import jakarta.security.enterprise.CallerPrincipal;

/** A member fresh from the login form, with the token that member-ejb gave. */
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
