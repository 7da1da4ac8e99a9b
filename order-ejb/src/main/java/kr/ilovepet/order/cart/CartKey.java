package kr.ilovepet.order.cart;

import kr.ilovepet.platform.problem.Problem;

/** Whose cart: a member's, or that of the guest who holds a 128-bit random id. */
public record CartKey(String value) {

    /** The form of a guest's id. */
    static final String GUEST = "[0-9a-f]{32}";

    static final String NOT_GUEST = "must be 32 hex digits";

    /** The member's own. */
    public static CartKey ofMember(long userId) {
        return new CartKey("m:" + userId);
    }

    /**
     * The guest's.
     *
     * @throws Problem 400 when the id is not 32 hex digits
     */
    public static CartKey ofGuest(String cartId) {
        if (cartId == null || !cartId.matches(GUEST)) {
            throw Problem.validation("X-Cart-Id", NOT_GUEST + ", or log in");
        }
        return new CartKey("g:" + cartId);
    }
}
