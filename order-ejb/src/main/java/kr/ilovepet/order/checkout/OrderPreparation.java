package kr.ilovepet.order.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.idempotency.ClientRequests;
import kr.ilovepet.order.idempotency.FirstAnswer;

/** Takes an order once for each Idempotency-Key, however often the client sends it. */
@ApplicationScoped
class OrderPreparation {

    @Inject
    private ClientRequests requests;

    @Inject
    private OrderTaking taking;

    /** The order that the request made, now or the first time it came. */
    Prepared prepare(long userId, PrepareRequest request, String requestKey) {
        NewOrder order = request.toOrder(userId, requestKey);
        if (requestKey == null) {
            return new Prepared(taking.take(order), false);
        }
        String fingerprint = request.fingerprint();
        Optional<FirstAnswer> answered = requests.first(userId, requestKey, fingerprint)
                ? Optional.empty()
                : requests.repeated(userId, requestKey, fingerprint);
        return answered.map(first -> new Prepared(first.orderId(), true))
                .orElseGet(() -> new Prepared(takeFirst(order), false));
    }

    private String takeFirst(NewOrder order) {
        boolean taken = false;
        try {
            String orderId = taking.take(order);
            taken = true;
            return orderId;
        } finally {
            if (!taken) {
                requests.forget(order.userId(), order.requestKey());
            }
        }
    }

    /**
     * The answer to a preparation.
     *
     * @param repeated whether it is the stored answer to an earlier request
     */
    record Prepared(String orderId, boolean repeated) {}
}
