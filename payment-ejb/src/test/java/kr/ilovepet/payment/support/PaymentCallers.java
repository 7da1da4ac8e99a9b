package kr.ilovepet.payment.support;

import kr.ilovepet.test.Api;
import kr.ilovepet.test.Tokens;

/** Those who call the payment service's API. */
public final class PaymentCallers {

    /** Without a token. */
    public final Api anybody = Api.guestOfContainer("payment-web");

    /** The member of all orders of {@link PaymentScenario}. */
    public final Api owner = anybody.withToken(Tokens.of(PaymentScenario.OWNER, "customer"));

    /** Another member. */
    public final Api stranger = anybody.withToken(Tokens.of(8, "customer"));

    public final Api admin = anybody.withToken(Tokens.of(9, "customer", "admin"));
}
