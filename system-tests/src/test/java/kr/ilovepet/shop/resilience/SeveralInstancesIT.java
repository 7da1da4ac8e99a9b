package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.payara.PayaraInstance;
import kr.ilovepet.stack.process.Sleep;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every service runs twice: the instances share the work of the saga, and one is enough. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralInstancesIT {

    private static final int ORDERS = 50;
    private static FaultRun run;
    private static RunningShop shop;
    private static List<PayaraInstance> services;

    @BeforeAll
    static void open() {
        run = FaultRun.open(Arrangement.TWICE, 30);
        shop = run.shop();
        services = shop.instances().subList(1, 3);
    }

    @AfterAll
    static void close() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    @Order(1)
    void bothDoTheWorkAndKeepTheSequenceOfEachOrder() throws Exception {
        run.strike(Fault.none(), ORDERS, Crowd.OF_PROGRAMS);
        assertThat(services).allSatisfy(instance -> {
            String metrics = Api.guest(URI.create("http://127.0.0.1:" + instance.privatePort() + "/"))
                    .get("metrics")
                    .raw()
                    .body();
            for (String app : List.of("order", "catalog", "payment")) {
                assertThat(metrics).containsPattern("inbox_messages_total\\{app=\"" + app + "\"} [1-9]");
            }
        });
        assertThat(run.balances().overtaken())
                .as("messages published before an older one of their order")
                .isZero();
    }

    @Test
    @Order(2)
    void anAnswerWakesThePollsThatEitherHolds() {
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(30, 1);
        List<CompletableFuture<ApiResponse>> held = services.stream()
                .map(instance -> new Api(
                        URI.create("http://127.0.0.1:" + instance.port() + "/order/api/"),
                        shopper.api().headers(),
                        shopper.api().http()))
                .map(api -> CompletableFuture.supplyAsync(() -> api.get("orders/" + order + "?wait=25&after=PREPARED")))
                .toList();
        shopper.pay(order);
        assertThat(held)
                .allSatisfy(poll -> assertThat(poll.join().text("status")).isNotEqualTo("PREPARED"));
        shopper.awaitState(order, "CONFIRMED");
    }

    @Test
    @Order(3)
    void whatOneAddressDoesIsCountedOverBoth() {
        Api guest = Api.guest(shop.url().resolve("/api/")).elsewhere();
        List<ApiResponse> carts = IntStream.range(0, 110)
                .mapToObj(i -> guest.withHeader("X-Cart-Id", "%032x".formatted(System.nanoTime()))
                        .put("cart/items/30", "{\"quantity\":1}"))
                .toList();
        // A hundred at once, and one more every 36 seconds.
        assertThat(carts).filteredOn(cart -> cart.status() == 200).hasSizeBetween(100, 107);
        assertThat(carts.getLast().code()).isEqualTo("TOO_MANY_REQUESTS");
    }

    /** Neither what only reads nor what orders: a TERM lets others take over before it lets go. */
    @Test
    @Order(4)
    void oneThatIsStoppedLosesNoRequest() throws Exception {
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(30, 1);
        AtomicBoolean stopped = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> callers = List.of(
                calling(stopped, 10, () -> shopper.api().get("orders/" + order)),
                calling(stopped, 10, () -> shopper.api().get("orders/" + order)),
                calling(
                        stopped,
                        200,
                        () -> shopper.api().post("orders/prepare", "{\"items\":[{\"productId\":30,\"quantity\":1}]}")));
        PayaraInstance one = services.get(0);
        one.stop();
        stopped.set(true);
        List<Integer> statuses =
                callers.stream().flatMap(caller -> caller.join().stream()).toList();
        one.start();

        assertThat(statuses).contains(200, 201).containsOnly(200, 201);
    }

    /** The statuses that a caller gets who asks again and again until the end, with pauses of some milliseconds. */
    private static CompletableFuture<List<Integer>> calling(
            AtomicBoolean end, int pause, Supplier<ApiResponse> request) {
        return CompletableFuture.supplyAsync(() -> {
            List<Integer> statuses = new ArrayList<>();
            while (!end.get()) {
                statuses.add(request.get().status());
                Sleep.milliseconds(pause);
            }
            return statuses;
        });
    }

    @Test
    @Order(5)
    void oneIsEnough() throws Exception {
        run.strike(Fault.oneInstanceLess(), ORDERS, Crowd.OF_PROGRAMS);
    }
}
