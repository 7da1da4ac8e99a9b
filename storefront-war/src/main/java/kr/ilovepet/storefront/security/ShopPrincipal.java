package kr.ilovepet.storefront.security;

import jakarta.security.enterprise.CallerPrincipal;

/** A member fresh from the login form, with the token that member-ejb gave. */
final class ShopPrincipal extends CallerPrincipal {

    private final SignedIn member;

    ShopPrincipal(SignedIn member) {
        super(member.email());
        this.member = member;
    }

    SignedIn member() {
        return member;
    }
}
