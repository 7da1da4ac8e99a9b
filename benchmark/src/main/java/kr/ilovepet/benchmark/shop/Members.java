package kr.ilovepet.benchmark.shop;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kr.ilovepet.benchmark.http.Connection;

/**
 * Members with tokens, which are renewed before they expire. Who buys is each time another one: the shop lets none
 * place more orders than a person would.
 */
public final class Members implements AutoCloseable {
    private static final String PASSWORD = "a long enough phrase";
    /** Tokens are good for 15 minutes; no measurement between two renewals takes as long as the rest. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(8);

    private final URI shop;
    private final List<String> emails = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final BlockingQueue<Customer> customers = new LinkedBlockingQueue<>();
    private long loggedIn;

    private Members(URI shop) {
        this.shop = shop;
    }

    /** Registers so many and logs them in. */
    public static Members register(URI shop, int count) {
        Members members = new Members(shop);
        for (int i = 0; i < count; i++) {
            try (Connection connection = new Connection(shop)) {
                String email = "m-" + UUID.randomUUID() + "@ilovepet.example";
                String json = "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Shopper\"}".formatted(email, PASSWORD);
                connection.postJson("/api/users/register", Map.of(), json).require(201);
                members.emails.add(email);
                members.customers.add(new Customer(i, new Connection(shop)));
            }
        }
        members.logIn();
        return members;
    }

    private void logIn() {
        loggedIn = System.nanoTime();
        tokens.clear();
        emails.forEach(email -> tokens.add(token(shop, email, PASSWORD)));
    }

    /** Logs in anew, if that is long ago. Nobody may be on the way. */
    public void renew() {
        if (System.nanoTime() - loggedIn > RENEWED_AFTER.toNanos()) {
            logIn();
        }
    }

    /** E-mail address of the member who is so many. */
    public String email(int which) {
        return emails.get(which % emails.size());
    }

    /** The password that all have. */
    public String password() {
        return PASSWORD;
    }

    /** The header that shows who asks; several visitors may be the same member. */
    public Map<String, String> headers(int which) {
        return bearer(tokens.get(which % tokens.size()));
    }

    /** The member who buys next, until he is given back; waits while all are busy. */
    Customer take() {
        try {
            return customers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while all members buy", e);
        }
    }

    void giveBack(Customer customer) {
        customers.add(customer);
    }

    @Override
    public void close() {
        customers.forEach(customer -> customer.connection().close());
    }

    /**
     * A member who buys.
     *
     * @param number which member
     * @param connection from an address of his own
     */
    record Customer(int number, Connection connection) {}

    /** The header of the demo admin of the local stack. */
    public static Map<String, String> admin(URI shop) {
        return bearer(token(shop, "admin@ilovepet.example", "admin-demo-1"));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String token(URI shop, String email, String password) {
        try (Connection connection = new Connection(shop)) {
            String json = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
            return connection
                    .postJson("/api/users/login", Map.of(), json)
                    .require(200)
                    .field("token");
        }
    }
}
