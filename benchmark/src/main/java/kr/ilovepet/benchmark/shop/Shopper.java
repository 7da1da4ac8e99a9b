package kr.ilovepet.benchmark.shop;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kr.ilovepet.benchmark.http.Connection;
import kr.ilovepet.benchmark.http.Response;
import kr.ilovepet.benchmark.measure.Recorder;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.shop.Members.Customer;

/**
 * Orders one or two products over the public API, authorizes the payment at the Toss sandbox, and confirms it; after
 * each request of the two a long poll waits until the saga is done with it.
 */
public final class Shopper implements Visitor {
    /** Kind of duration: the order is placed, until it is PREPARED. */
    public static final String PREPARE = "prepare";

    /** Kind of duration: the payment is confirmed, until the order is CONFIRMED. */
    public static final String CONFIRM = "confirm";

    private final Connection toss;
    private final Members members;

    /** Somebody at that shop who buys each time as another one of these members. */
    public Shopper(BenchShop shop, Members members) {
        this.toss = new Connection(shop.tossUrl());
        this.members = members;
    }

    /**
     * Buys once.
     *
     * @throws IllegalStateException if the order does not end CONFIRMED
     */
    @Override
    public void visit(Recorder recorder) {
        Customer customer = members.take();
        try {
            buy(customer, recorder);
        } finally {
            members.giveBack(customer);
        }
    }

    /** Buys as that member; gives the order number. */
    public static String buy(BenchShop shop, Members members, int which) {
        try (Shopper shopper = new Shopper(shop, members);
                Connection connection = new Connection(shop.url())) {
            return shopper.buy(new Customer(which, connection), new Recorder());
        }
    }

    private String buy(Customer customer, Recorder recorder) {
        Connection shop = customer.connection();
        Map<String, String> headers = members.headers(customer.number());
        long begin = System.nanoTime();
        Response placed = shop.postJson("/api/orders/prepare", headers, items()).require(201);
        String order = placed.field("orderId");
        Response prepared = await(shop, headers, order, placed.field("status"), "PREPARED");
        recorder.add(PREPARE, System.nanoTime() - begin);

        String amount = prepared.field("amount");
        String payment = "{\"orderId\":\"%s\",\"amount\":%s}".formatted(order, amount);
        String key = toss.postJson("/sandbox/authorize", Map.of(), payment)
                .require(200)
                .field("paymentKey");

        begin = System.nanoTime();
        String confirmation = "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":%s}".formatted(order, key, amount);
        Response accepted =
                shop.postJson("/api/orders/confirm", headers, confirmation).require(200);
        await(shop, headers, order, accepted.field("status"), "CONFIRMED");
        recorder.add(CONFIRM, System.nanoTime() - begin);
        return order;
    }

    private static String items() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int first = 1 + random.nextInt(Stock.PRODUCTS / 2);
        if (random.nextBoolean()) {
            return "{\"items\":[{\"productId\":%d,\"quantity\":1}]}".formatted(first);
        }
        int second = Stock.PRODUCTS / 2 + 1 + random.nextInt(Stock.PRODUCTS / 2);
        return "{\"items\":[{\"productId\":%d,\"quantity\":1},{\"productId\":%d,\"quantity\":1}]}"
                .formatted(first, second);
    }

    private static Response await(
            Connection shop, Map<String, String> headers, String order, String known, String wanted) {
        String state = known;
        Response view;
        do {
            view = shop.get("/api/orders/" + order + "?wait=25&until=resting&after=" + state, headers)
                    .require(200);
            String now = view.field("status");
            if (now.equals(state) || now.endsWith("FAILED") || now.equals("EXPIRED")) {
                throw new IllegalStateException(
                        "Order " + order + " is " + now + " and did not become " + wanted + ".");
            }
            state = now;
        } while (!state.equals(wanted));
        return view;
    }

    @Override
    public void close() {
        toss.close();
    }
}
