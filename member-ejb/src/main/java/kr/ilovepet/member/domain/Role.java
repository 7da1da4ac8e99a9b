package kr.ilovepet.member.domain;

import java.util.Locale;

/** What a member may do. */
public enum Role {
    /** Shops; everyone who registered has it. */
    CUSTOMER,
    /** Administers products, stock, dead letters and everybody's orders. */
    ADMIN;

    /** The role's name in tokens and in the API: {@code customer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
