package kr.ilovepet.shop.buyer;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.test.ApiResponse;

/** A buyer whose program uses the public API. */
public record ApiBuyer(Shopper shopper) implements Buyer {

    @Override
    public String order(long product, long another) {
        String key = UUID.randomUUID().toString();
        String items = "{\"items\":[{\"productId\":%d,\"quantity\":1},{\"productId\":%d,\"quantity\":1}]}"
                .formatted(product, another);
        return persist(() -> shopper.api().withHeader("Idempotency-Key", key).post("orders/prepare", items))
                .text("orderId");
    }

    @Override
    public void goOn(String order, Wish wish) {
        String state = awaitLeaving(order, "CREATED", "VALIDATION_SUCCESS");
        if (!state.equals("PREPARED") || wish == Wish.ABANDON) {
            return;
        }
        if (wish == Wish.CANCEL_UNPAID) {
            persist(() -> shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}"));
            return;
        }
        long amount = persist(() -> shopper.view(order)).json().path("amount").asLong();
        String refusal = wish == Wish.PAY_WITH_A_REFUSED_CARD ? ",\"refusal\":\"REJECT_CARD_PAYMENT\"" : "";
        String payment = "{\"orderId\":\"%s\",\"amount\":%d%s}".formatted(order, amount, refusal);
        String key = persist(() -> shopper.sandbox().post("authorize", payment)).text("paymentKey");
        persist(() -> shopper.confirm(order, key, amount));
        if (wish == Wish.PAY_AND_GIVE_BACK
                && awaitLeaving(order, "DECREASE_STOCK", "PAYMENT_PENDING").equals("CONFIRMED")) {
            persist(() -> shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"too large\"}"));
        }
    }

    private String awaitLeaving(String order, String first, String second) {
        AtomicReference<String> state = new AtomicReference<>(first);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            String path = "orders/" + order + "?wait=5&after=" + state.get();
            state.set(persist(() -> shopper.api().get(path)).text("status"));
            return !state.get().equals(first) && !state.get().equals(second);
        });
        return state.get();
    }

    /**
     * Asks again until the shop gives a response of its own. A refusal with a code is one; a bare 404 comes from an
     * instance that has begun to listen and not yet deployed its WAR.
     */
    static ApiResponse persist(Supplier<ApiResponse> request) {
        AtomicReference<ApiResponse> response = new AtomicReference<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            try {
                response.set(request.get());
                int status = response.get().status();
                String code = response.get().code();
                return status < 400 || status < 500 && !code.isEmpty() && !code.equals("IDEMPOTENT_REQUEST_RUNNING");
            } catch (UncheckedIOException unavailable) {
                return false;
            }
        });
        return response.get();
    }
}
