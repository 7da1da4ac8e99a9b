package kr.ilovepet.shop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.ilovepet.shop.PageVisitor;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin who is locked is out everywhere within a second, and needs neither Redis nor the end of a token for it. */
class LockedAdminIT {

    private static final String PASSWORD = "a long enough phrase";
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** One address of admins in each service. */
    private static final List<String> OF_ADMINS =
            List.of("orders/states", "products/managed", "payments/unsettled", "users");

    private final RunningShop shop = SharedShop.get();
    private final String email = "admin-" + UUID.randomUUID() + "@ilovepet.example";
    private final Api owner = Shopper.admin(shop).api();
    private final Api guest = Api.guest(shop.url().resolve("/api/"));

    @BeforeEach
    void redisIsAway() {
        shop.redis().pause();
    }

    @AfterEach
    void redisIsBack() {
        shop.redis().resume();
    }

    @Test
    void isRefusedInAllServicesAndOnPages() {
        long userId = guest.post(
                        "users/register",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Second\"}".formatted(email, PASSWORD))
                .json()
                .path("userId")
                .asLong();
        assertThat(owner.put("users/" + userId + "/roles/admin", "").status()).isEqualTo(200);
        Api admin = guest.withToken(
                guest.post("users/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))
                        .text("token"));
        PageVisitor pages = PageVisitor.member(shop.url(), email, PASSWORD);
        assertThat(OF_ADMINS)
                .allSatisfy(
                        path -> assertThat(admin.get(path).status()).as(path).isEqualTo(200));
        assertThat(pages.get("/admin/topics").statusCode()).isEqualTo(200);

        assertThat(owner.post("users/" + userId + "/lock", "").status()).isEqualTo(200);

        await().atMost(SECOND)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(OF_ADMINS)
                        .allSatisfy(path -> assertThat(refusal(admin.get(path))).isEqualTo("401 LOGIN_ENDED")));
        assertThat(refusal(admin.post("products/1/withdraw", "{\"version\":0}")))
                .isEqualTo("401 LOGIN_ENDED");
        HttpResponse<String> page = pages.get("/admin/topics");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location").orElse("")).startsWith("/login?next=");
        assertThat(pages.get("/login").body()).contains("note--failed");
    }

    private static String refusal(ApiResponse response) {
        return response.status() + " " + response.code();
    }
}
