package kr.ilovepet.shop.attack;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.component.Database;
import org.awaitility.core.ConditionTimeoutException;

/** Many requests at the same instant about one cart, one address, one order, one piece of stock. */
final class RaceAttacks {

    private static final int CART_LIMIT = 50;
    private static final int CART_CHANGES = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ENDS =
            List.of("CONFIRMED", "CANCELED", "PAYMENT_FAILED", "DECREASE_STOCK_FAILED", "EXPIRED");

    private RaceAttacks() {}

    static void atOnce(Attack attack) throws Exception {
        attack.mayStore(
                "members", "roles", "orders", "payments", "refunds", "products", "stock moved by hand", "decisions");
        oneCart(attack);
        oneAddress(attack);
        oneKey(attack);
        Caller buyer = Caller.newMember(attack.field().wire(), "somebody who races");
        int rounds = attack.whole() ? 10 : 2;
        for (int round = 0; round < rounds; round++) {
            oneOrder(attack, buyer);
            oneRefund(attack, buyer);
        }
        onePiece(attack, buyer);
    }

    private static void oneCart(Attack attack) throws Exception {
        Battlefield field = attack.field();
        for (Map<String, String> owner : List.of(
                field.other().apiHeaders(),
                Map.of("X-Cart-Id", UUID.randomUUID().toString()))) {
            together(
                    attack,
                    IntStream.rangeClosed(1, CART_CHANGES)
                            .mapToObj(product -> new Input(
                                    "a line of one cart",
                                    Request.of("PUT", "/api/cart/items/" + product)
                                            .with(owner)
                                            .json("{\"quantity\":1}"),
                                    Expected.status(200, 400, 404, 409)))
                            .toList());
            Answer cart = field.wire().send(Request.get("/api/cart").with(owner));
            int lines = cart.body().split("\"productId\"", -1).length - 1;
            if (lines > CART_LIMIT) {
                attack.fault("a cart of " + lines + " lines");
            }
            field.wire().send(Request.of("DELETE", "/api/cart").with(owner));
        }
    }

    private static void oneAddress(Attack attack) throws Exception {
        String json =
                "{\"email\":\"race-%s@ilovepet.example\",\"password\":\"a long enough phrase\",\"name\":\"Racer\"}"
                        .formatted(UUID.randomUUID());
        List<Answer> answers = together(
                attack,
                IntStream.range(0, 12)
                        .mapToObj(i -> new Input(
                                "a registration of one address",
                                Request.of("POST", "/api/users/register")
                                        .with("X-Number", Integer.toString(i))
                                        .json(json),
                                Expected.status(201, 409)))
                        .toList());
        if (answers.stream().filter(answer -> answer.status() == 201).count() > 1) {
            attack.fault("one address was registered twice");
        }
    }

    private static void oneKey(Attack attack) throws Exception {
        Battlefield field = attack.field();
        String key = UUID.randomUUID().toString();
        together(
                attack,
                IntStream.range(0, 12)
                        .mapToObj(i -> new Input(
                                "an order with one idempotency key",
                                Request.of("POST", "/api/orders/prepare")
                                        .with(field.other().apiHeaders())
                                        .with("Idempotency-Key", key)
                                        .with("X-Number", Integer.toString(i))
                                        .json("{\"items\":[{\"productId\":3,\"quantity\":1}]}"),
                                Expected.status(201, 409)))
                        .toList());
        String rows = Books.column(
                        attack.shop(),
                        Database.ORDER,
                        "select count(*) from idempotent_request where idempotency_key like '%" + key + "'")
                .get(0);
        if (!List.of("0", "1").contains(rows)) {
            attack.fault("one idempotency key was used " + rows + " times");
        }
    }

    /**
     * Confirmed, canceled by both, refunded and restocked at once; in the end the books balance, which is checked after
     * each kind.
     */
    private static void oneOrder(Attack attack, Caller buyer) throws Exception {
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
        together(attack, inputs);
        ended(attack, shopper, order);
    }

    private static void oneRefund(Attack attack, Caller buyer) throws Exception {
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
        together(attack, inputs);
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

    private static void onePiece(Attack attack, Caller buyer) throws Exception {
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
        together(attack, inputs);
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

    private static List<Answer> together(Attack attack, List<Input> inputs) throws Exception {
        CyclicBarrier start = new CyclicBarrier(inputs.size());
        ExecutorService racers = Executors.newFixedThreadPool(inputs.size());
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Input input : inputs) {
                running.add(racers.submit(() -> {
                    start.await();
                    return attack.send(input);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            racers.shutdownNow();
        }
    }
}
