package kr.ilovepet.benchmark.shop;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kr.ilovepet.benchmark.http.Connection;
import kr.ilovepet.benchmark.http.Response;
import kr.ilovepet.benchmark.measure.Recorder;
import kr.ilovepet.benchmark.measure.Visitor;

/**
 * Orders one or two products over the public API, authorizes the payment at the Toss sandbox, and confirms it; after
 * each request of the two a long poll waits until the saga is done with it.
 */
public final class Shopper implements Visitor {
    /** Kind of duration: the order is placed, until it is PREPARED. */
    public static final String PREPARE = "prepare";

    /** Kind of duration: the payment is confirmed, until the order is CONFIRMED. */
    public static final String CONFIRM = "confirm";

    private final Connection shop;
    private final Connection toss;
    private final Map<String, String> headers;

    /** A shopper at that shop with the token in these headers. */
    public Shopper(BenchShop shop, Map<String, String> headers) {
        this.shop = new Connection(shop.url());
        this.toss = new Connection(shop.tossUrl());
        this.headers = headers;
    }

    /**
     * Buys once.
     *
     * @throws IllegalStateException if the order does not end CONFIRMED
     */
    @Override
    public void visit(Recorder recorder) {
        buy(recorder);
    }

    /** The same; gives the order number. */
    public String buy(Recorder recorder) {
        long begin = System.nanoTime();
        Response placed = shop.postJson("/api/orders/prepare", headers, items()).require(201);
        String order = placed.field("orderId");
        Response prepared = await(order, placed.field("status"), "PREPARED");
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
        await(order, accepted.field("status"), "CONFIRMED");
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

    private Response await(String order, String known, String wanted) {
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
        shop.close();
        toss.close();
    }
}
