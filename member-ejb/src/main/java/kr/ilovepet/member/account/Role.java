package kr.ilovepet.member.account;

import java.util.Locale;

/** What a member may do. */
public enum Role {
    /** Shops: everyone who registered. */
    CUSTOMER,
    /** Keeps the shop: products, stock, dead letters, other people's orders. */
    ADMIN;

    /** The role's name in tokens and in the API: {@code customer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
