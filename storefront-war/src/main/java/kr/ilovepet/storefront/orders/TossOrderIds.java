package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identifiers of orders at Toss: the order number behind the prefix of this environment, as in the payment service.
 */
@ApplicationScoped
public class TossOrderIds {

    @Inject
    @ConfigProperty(name = "toss.order.prefix")
    private Optional<String> prefix;

    /** The identifier of an order at Toss. */
    public String atToss(String orderId) {
        return prefix.orElse("") + orderId;
    }

    /**
     * The order number in an identifier from Toss; the identifier itself where it lacks the prefix of this environment.
     */
    public String orderId(String tossOrderId) {
        String start = prefix.orElse("");
        return tossOrderId != null && tossOrderId.startsWith(start)
                ? tossOrderId.substring(start.length())
                : tossOrderId;
    }
}
