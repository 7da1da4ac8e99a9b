package kr.ilovepet.shop.access;

/** Who may call an address. */
public enum Audience {
    /** Anybody, with or without a token or session. */
    EVERYBODY,
    /** Who has signed in; sees and changes only what is this member's own. */
    MEMBER,
    /** Who has the role of an admin. */
    ADMIN
}
