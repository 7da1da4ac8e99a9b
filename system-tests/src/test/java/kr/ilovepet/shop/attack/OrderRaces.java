package kr.ilovepet.shop.attack;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.shop.Shopper;
import org.awaitility.core.ConditionTimeoutException;

/** What a member and an admin want of one order, or members of one piece, at the same instant. */
final class OrderRaces {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> ENDS =
            List.of("CONFIRMED", "CANCELED", "PAYMENT_FAILED", "DECREASE_STOCK_FAILED", "EXPIRED");

    private OrderRaces() {}

    /**
     * Confirmed, canceled by both, refunded and restocked at once; in the end the books balance, which is checked after
     * each kind.
     */
    static void oneOrder(Attack attack, Caller buyer) throws Exception {
        Battlefield field = attack.field();
        Shopper shopper = field.shopper(buyer);
        String order = shopper.preparedOrder(15, 2);
        long amount = shopper.view(order).json().path("amount").asLong();
        String key = shopper.authenticate(order, amount);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            inputs.add(about(
                    order,
                    "confirm",
                    buyer,
                    i,
                    "/api/orders/confirm",
                    "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":%d}".formatted(order, key, amount)));
            inputs.add(about(order, "cancel", buyer, i, "/api/orders/" + order + "/cancel", "{\"reason\":\"race\"}"));
            inputs.add(about(
                    order,
                    "refund",
                    field.admin(),
                    i,
                    "/api/orders/" + order + "/refunds",
                    "{\"amount\":%d,\"reason\":\"race\"}".formatted(amount)));
        }
        attack.together(inputs);
        ended(attack, shopper, order);
    }

    /** Two thirds of what was paid, six times at once, while the member cancels. */
    static void oneRefund(Attack attack, Caller buyer) throws Exception {
        Battlefield field = attack.field();
        Shopper shopper = field.shopper(buyer);
        String order = shopper.preparedOrder(16, 2);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        long amount = shopper.view(order).json().path("amount").asLong();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            inputs.add(about(
                    order,
                    "refund of two thirds",
                    field.admin(),
                    i,
                    "/api/orders/" + order + "/refunds",
                    "{\"amount\":%d,\"reason\":\"race\"}".formatted(amount * 2 / 3)));
            inputs.add(about(order, "cancel", buyer, i, "/api/orders/" + order + "/cancel", "{\"reason\":\"race\"}"));
        }
        attack.together(inputs);
        ended(attack, shopper, order);
        long refunded = shopper.view(order).json().path("refunded").asLong();
        if (refunded > amount) {
            attack.fault("more was given back than was paid: " + refunded + " of " + amount);
        }
    }

    private static Input about(String order, String what, Caller caller, int number, String path, String json) {
        return new Input(
                what + " of one order",
                Request.of("POST", path)
                        .with(caller.apiHeaders())
                        .with("X-Number", order + number)
                        .json(json),
                Expected.status(200, 400, 409));
    }

    /** Eight orders of the last piece are confirmed at once. */
    static void onePiece(Attack attack, Caller buyer) throws Exception {
        Battlefield field = attack.field();
        long product = field.shopper(field.admin()).createProduct("The last one", 9_900, 1);
        Shopper shopper = field.shopper(buyer);
        List<String> orders = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String order = shopper.preparedOrder(product, 1);
            orders.add(order);
            inputs.add(about(
                    order,
                    "confirm for the last piece",
                    buyer,
                    i,
                    "/api/orders/confirm",
                    "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":9900}"
                            .formatted(order, shopper.authenticate(order, 9_900))));
        }
        attack.together(inputs);
        orders.forEach(order -> ended(attack, shopper, order));
        long sold = orders.stream()
                .filter(order -> shopper.view(order).text("status").equals("CONFIRMED"))
                .count();
        if (sold != 1) {
            attack.fault("one piece was sold " + sold + " times");
        }
    }

    private static void ended(Attack attack, Shopper shopper, String order) {
        try {
            await().atMost(PATIENCE)
                    .until(() -> ENDS.contains(shopper.view(order).text("status")));
        } catch (ConditionTimeoutException stuck) {
            attack.fault("an order rests in " + shopper.view(order).text("status"));
        }
    }
}
