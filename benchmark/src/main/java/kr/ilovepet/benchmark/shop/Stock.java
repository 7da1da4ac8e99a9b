package kr.ilovepet.benchmark.shop;

import java.net.URI;
import java.util.Map;
import kr.ilovepet.benchmark.http.Connection;

/** Stock for more orders than a bench can place. */
public final class Stock {
    /** The first so many products of the shop's assortment are bought. */
    static final int PRODUCTS = 50;

    private static final int RECEIVED = 900_000;

    private Stock() {}

    /** Receives it, as an admin does. */
    public static void receive(URI shop) {
        Map<String, String> admin = Members.admin(shop);
        try (Connection connection = new Connection(shop)) {
            for (int product = 1; product <= PRODUCTS; product++) {
                connection
                        .postJson(
                                "/api/products/" + product + "/stock",
                                admin,
                                "{\"change\":" + RECEIVED + ",\"reason\":\"RECEIVED\"}")
                        .require(200);
            }
        }
    }
}
