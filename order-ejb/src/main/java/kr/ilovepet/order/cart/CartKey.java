package kr.ilovepet.order.cart;

import java.util.OptionalLong;
import kr.ilovepet.platform.problem.Problem;

/** Whose cart: a member's, or that of the guest who holds a 128-bit random id. */
public record CartKey(String value) {

    /** The form of a guest's id. */
    static final String GUEST_ID = "[0-9a-f]{32}";

    static final String NOT_GUEST = "must be 32 hex digits";

    private static final String MEMBER = "m:";
    private static final String GUEST = "g:";

    /** The member's own. */
    public static CartKey ofMember(long userId) {
        return new CartKey(MEMBER + userId);
    }

    /**
     * The guest's.
     *
     * @throws Problem 400 when the id is not 32 hex digits
     */
    public static CartKey ofGuest(String cartId) {
        if (cartId == null || !cartId.matches(GUEST_ID)) {
            throw Problem.validation("X-Cart-Id", NOT_GUEST + ", or log in");
        }
        return new CartKey(GUEST + cartId);
    }

    /** The number of the member whose cart it is; empty for a guest's. */
    OptionalLong userId() {
        return value.startsWith(MEMBER)
                ? OptionalLong.of(Long.parseLong(value.substring(MEMBER.length())))
                : OptionalLong.empty();
    }
}
