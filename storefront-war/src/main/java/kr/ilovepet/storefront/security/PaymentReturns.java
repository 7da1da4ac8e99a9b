package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The address to which the payment provider sends a shopper back carries a token, as proof that this shop showed this
 * member the payment page of this order. A link that somebody else made up does not have it. It belongs to the member
 * and not to the session, since a session can end while the shopper is at the provider's.
 */
@ApplicationScoped
public class PaymentReturns {

    @Inject
    private PageTokenKey key;

    /** The token for the payment page of an order; the same each time. */
    public String token(SignedInMember member, String orderId) {
        return key.ofPayment(member.userId(), orderId);
    }

    /** Whether this member was shown the payment page of this order. */
    public boolean accepts(SignedInMember member, String orderId, String token) {
        return key.madeForPayment(member.userId(), orderId, token);
    }
}
