package kr.ilovepet.shop;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;

/** A member who uses the API, and authenticates payments at the sandbox as the widget would. */
public record Shopper(Api api, Api sandbox) {

    private static final String PASSWORD = "a long enough phrase";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Registers with a new e-mail address, from a network address of his own, and logs in. */
    public static Shopper registered(ShopUnderTest shop) {
        Api guest = Api.guest(shop.url().resolve("/api/")).elsewhere();
        String email = "m-" + UUID.randomUUID() + "@ilovepet.example";
        expect(
                201,
                guest.post(
                        "users/register",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Tester\"}".formatted(email, PASSWORD)));
        return loggedIn(shop, guest, email, PASSWORD);
    }

    /** Logs in with the account of the demo admin. */
    public static Shopper admin(ShopUnderTest shop) {
        Api guest = Api.guest(shop.url().resolve("/api/")).elsewhere();
        return loggedIn(shop, guest, "admin@ilovepet.example", "admin-demo-1");
    }

    private static Shopper loggedIn(ShopUnderTest shop, Api guest, String email, String password) {
        ApiResponse login = expect(
                200, guest.post("users/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password)));
        return new Shopper(
                guest.withToken(login.text("token")), Api.guest(shop.tossUrl().resolve("/sandbox/")));
    }

    /** Creates a toy, as admins may, and gives its number. */
    public long createProduct(String name, long price, int stock) {
        String product = "{\"productName\":\"%s\",\"price\":%d,\"category\":\"toys\",\"stock\":%d}";
        return expect(201, api.post("products", product.formatted(name, price, stock)))
                .json()
                .path("productId")
                .asLong();
    }

    /** Orders one product, and gives the order number. */
    public String order(long productId, int quantity) {
        String items = "{\"items\":[{\"productId\":%d,\"quantity\":%d}]}".formatted(productId, quantity);
        return expect(201, api.post("orders/prepare", items)).text("orderId");
    }

    /** Orders one product and waits until it can be paid. */
    public String preparedOrder(long productId, int quantity) {
        String order = order(productId, quantity);
        awaitState(order, "PREPARED");
        return order;
    }

    /** Authenticates a payment at Toss, which charges nothing yet, and gives its key. */
    public String authenticate(String order, long amount) {
        return expect(200, sandbox.post("authorize", "{\"orderId\":\"%s\",\"amount\":%d}".formatted(order, amount)))
                .text("paymentKey");
    }

    /** Asks to confirm the order, as the page does to which Toss sends the shopper back. */
    public ApiResponse confirm(String order, String paymentKey, long amount) {
        return api.post(
                "orders/confirm",
                "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":%d}".formatted(order, paymentKey, amount));
    }

    /** Pays what the order says. */
    public void pay(String order) {
        long amount = view(order).json().path("amount").asLong();
        expect(200, confirm(order, authenticate(order, amount), amount));
    }

    public ApiResponse view(String order) {
        return api.get("orders/" + order);
    }

    /** Waits for a state, held by the server. */
    public void awaitState(String order, String state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            ApiResponse now = view(order);
                            String status = now.text("status");
                            return status.equals(state)
                                    ? status
                                    : api.get("orders/" + order + "?wait=5&after=" + status)
                                            .text("status");
                        },
                        state::equals);
    }

    private static ApiResponse expect(int status, ApiResponse response) {
        if (response.status() != status) {
            throw new AssertionError("Expected " + status + ", got " + response.status() + ": "
                    + response.raw().body());
        }
        return response;
    }
}
