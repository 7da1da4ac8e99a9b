package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order service in Payara Micro with the real database, broker and Redis; the test plays its neighbours. */
@ExtendWith(ArquillianExtension.class)
abstract class OrderInPayara {

    static final String TWO_BALLS = "{\"items\":[{\"productId\":3,\"quantity\":2}],\"method\":\"CARD\"}";
    static final long AMOUNT = 7_000;
    static SagaNeighbour neighbour;

    Api shopper;
    Api stranger;
    Api admin;

    @Deployment(testable = false)
    static WebArchive order() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")));
    }

    @BeforeAll
    static void moveIn() {
        // What is awaited goes over the broker and back, on whatever machine this is.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        neighbour = new SagaNeighbour();
    }

    @AfterAll
    static void moveOut() throws InterruptedException {
        neighbour.close();
    }

    @BeforeEach
    void callers() {
        Api guest = Api.guestOfContainer("order-web");
        shopper = guest.withToken(Tokens.of(1, "customer"));
        stranger = guest.withToken(Tokens.of(2, "customer"));
        admin = guest.withToken(Tokens.of(3, "customer", "admin"));
    }

    String take() {
        ApiResponse answer = shopper.post("orders/prepare", TWO_BALLS);
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("orderId");
    }

    String prepared() {
        String order = take();
        assertThat(neighbour
                        .awaitCommand(order, ProductInformationRequest.class)
                        .items())
                .containsExactly(new OrderItem(3, 2));
        neighbour.send(order, known());
        assertThat(neighbour.awaitCommand(order, PaymentPrepare.class))
                .isEqualTo(new PaymentPrepare(1, AMOUNT, "CARD"));
        neighbour.send(order, new PaymentPrepared("pay-" + order));
        awaitState(order, "PREPARED");
        return order;
    }

    String pending() {
        String order = prepared();
        confirm(order, "key", AMOUNT);
        neighbour.awaitCommand(order, ProductStockDecrease.class);
        neighbour.send(order, ProductStockDecreased.done());
        neighbour.awaitCommand(order, PaymentPending.class);
        return order;
    }

    String confirmed() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        awaitState(order, "CONFIRMED");
        return order;
    }

    static ProductInformationResponse known() {
        return ProductInformationResponse.of(List.of(new Product(3, 3, "ball", 3_500, 10, 2)));
    }

    ApiResponse confirm(String order, String key, long amount) {
        return confirm(shopper, order, key, amount);
    }

    static ApiResponse confirm(Api caller, String order, String key, long amount) {
        return caller.post(
                "orders/confirm",
                "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":%d}".formatted(order, key, amount));
    }

    /** All that admins see of an order. */
    JsonNode file(String order) {
        ApiResponse answer = admin.get("orders/" + order + "/case");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json();
    }

    List<String> reasons(String order) {
        return file(order).path("attention").findValuesAsText("reason");
    }

    ApiResponse refund(String order, long amount, String restock) {
        return admin.post(
                "orders/" + order + "/refunds",
                "{\"amount\":%d,\"reason\":\"torn\"%s}"
                        .formatted(amount, restock == null ? "" : ",\"restock\":" + restock));
    }

    ApiResponse cancel(String order) {
        return shopper.post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
    }

    ApiResponse view(String order) {
        return shopper.get("orders/" + order);
    }

    void awaitState(String order, String state) {
        await().until(() -> view(order).text("status"), state::equals);
    }

    /** What the service shows for this series at its private port now; NaN while it shows none. */
    static double sample(String series) {
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

    static String member(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
}
