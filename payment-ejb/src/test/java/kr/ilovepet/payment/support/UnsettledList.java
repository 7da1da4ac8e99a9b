package kr.ilovepet.payment.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.StreamSupport;
import kr.ilovepet.test.Api;

/**
 * The admins' list of unsettled payments.
 *
 * @param admin who reads it
 */
public record UnsettledList(Api admin) {

    /** The payment as the list shows it; missing when it is not there. */
    public JsonNode entry(String paymentId) {
        JsonNode items = admin.get("payments/unsettled?size=200").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("paymentId").asText().equals(paymentId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
