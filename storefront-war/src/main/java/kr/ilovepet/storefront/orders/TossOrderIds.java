package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Toss calls an order: its number behind the prefix of this environment, as the payment service says it too. */
@ApplicationScoped
public class TossOrderIds {

    @Inject
    @ConfigProperty(name = "toss.order.prefix")
    private Optional<String> prefix;

    /** The name of an order at Toss. */
    public String atToss(String orderId) {
        return prefix.orElse("") + orderId;
    }

    /** The order number in a name that came back from Toss; the name itself where it is not of this environment. */
    public String orderId(String nameAtToss) {
        String start = prefix.orElse("");
        return nameAtToss != null && nameAtToss.startsWith(start) ? nameAtToss.substring(start.length()) : nameAtToss;
    }
}
