package kr.ilovepet.order.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductInformationResponse.Product;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.Tokens;
import org.awaitility.Awaitility;

/** The callers of the order service under the container test, and its neighbours, whom the test plays. */
public final class OrderClient {

    /** The body of a request for an order. */
    public static final String TWO_BALLS = "{\"items\":[{\"productId\":3,\"quantity\":2}],\"method\":\"CARD\"}";

    /** What {@link #TWO_BALLS} cost in won. */
    public static final long AMOUNT = 7_000;

    static {
        // What is awaited goes over the broker and back, on whatever machine this is.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    /** Each shopper is a member of his own at an address of his own, by which orders are limited. */
    private static final AtomicInteger SHOPPERS = new AtomicInteger(1_000);

    private final SagaNeighbour neighbour;
    private final long member;
    private final Api shopper;
    private final Api stranger = guest().withToken(Tokens.of(2, "customer"));
    private final Api admin = guest().withToken(Tokens.of(3, "customer", "admin"));

    /** Callers whose orders need no neighbours. */
    public OrderClient() {
        this(null);
    }

    /** Callers whose orders this neighbour brings on. */
    public OrderClient(SagaNeighbour neighbour) {
        this(neighbour, SHOPPERS.incrementAndGet());
    }

    private OrderClient(SagaNeighbour neighbour, long member) {
        this.neighbour = neighbour;
        this.member = member;
        this.shopper = guest().withHeader("X-Forwarded-For", "2001:db8:0:" + Long.toHexString(member & 0xffff) + "::1")
                .withToken(Tokens.of(member, "customer"));
    }

    /** Callers of whom the shopper is this member; the orders need no neighbours. */
    public static OrderClient ofMember(long userId) {
        return new OrderClient(null, userId);
    }

    /** A caller without a token. */
    public static Api guest() {
        return Api.guestOfContainer("order-web");
    }

    /** The number of the member whose orders these are. */
    public long member() {
        return member;
    }

    /** The member whose orders these are. */
    public Api shopper() {
        return shopper;
    }

    /** Another member. */
    public Api stranger() {
        return stranger;
    }

    public Api admin() {
        return admin;
    }

    /** Places an order of two balls and gives its number. */
    public String place() {
        return place(shopper);
    }

    /** The same by a caller with headers of its own. */
    public String place(Api caller) {
        ApiResponse response = caller.post("orders/prepare", TWO_BALLS);
        assertThat(response.status()).isEqualTo(201);
        return response.text("orderId");
    }

    /** An order that waits for its payment. */
    public String prepared() {
        return prepared(place());
    }

    private String prepared(String order) {
        assertThat(neighbour
                        .awaitCommand(order, ProductInformationRequest.class)
                        .items())
                .containsExactly(new OrderItem(3, 3, 2));
        neighbour.send(order, available());
        assertThat(neighbour.awaitCommand(order, PaymentPrepare.class))
                .isEqualTo(new PaymentPrepare(member, AMOUNT, "CARD"));
        neighbour.send(order, new PaymentPrepared("pay-" + order));
        awaitState(order, "PREPARED");
        return order;
    }

    /** An order whose stock is taken and that is being charged. */
    public String pending() {
        return pending(place());
    }

    private String pending(String placed) {
        String order = prepared(placed);
        confirm(order, "key", AMOUNT);
        neighbour.awaitCommand(order, ProductStockDecrease.class);
        neighbour.send(order, ProductStockDecreased.done());
        neighbour.awaitCommand(order, PaymentPending.class);
        return order;
    }

    /** An order that is paid. */
    public String confirmed() {
        return confirmed(place());
    }

    /** The same of an order that was placed. */
    public String confirmed(String placed) {
        String order = pending(placed);
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        awaitState(order, "CONFIRMED");
        return order;
    }

    /** Catalog's reply that the balls are in stock. */
    public static ProductInformationResponse available() {
        return ProductInformationResponse.of(List.of(new Product(3, 3, "ball", 3_500, 10, 2)));
    }

    public ApiResponse confirm(String order, String key, long amount) {
        return confirm(shopper, order, key, amount);
    }

    public ApiResponse confirm(Api caller, String order, String key, long amount) {
        return caller.post(
                "orders/confirm",
                "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":%d}".formatted(order, key, amount));
    }

    /** All that admins see of an order. */
    public JsonNode details(String order) {
        ApiResponse response = admin.get("orders/" + order + "/details");
        assertThat(response.status()).as(response.raw().body()).isEqualTo(200);
        return response.json();
    }

    /** Why a person should look at the order. */
    public List<String> reasons(String order) {
        return details(order).path("attention").findValuesAsText("reason");
    }

    /** Asks for a refund of a part; {@code restock} is JSON, or null for none. */
    public ApiResponse refund(String order, long amount, String restock) {
        return admin.post(
                "orders/" + order + "/refunds",
                "{\"amount\":%d,\"reason\":\"torn\"%s}"
                        .formatted(amount, restock == null ? "" : ",\"restock\":" + restock));
    }

    /** The shopper cancels. */
    public ApiResponse cancel(String order) {
        return shopper.post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
    }

    /** The order as the shopper sees it. */
    public ApiResponse view(String order) {
        return shopper.get("orders/" + order);
    }

    public void awaitState(String order, String state) {
        await().until(() -> view(order).text("status"), state::equals);
    }

    /** What the service shows for this series at its private port now; NaN while it shows none. */
    public static double sample(String series) {
        Api inside = Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/"));
        return inside.get("metrics")
                .raw()
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** A text member of a JSON object. */
    public static String member(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
}
