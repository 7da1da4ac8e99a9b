package kr.ilovepet.catalog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.CatalogTables;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

/** What admins change is recorded with the change, or neither is there. */
@ContainerTest(deployment = CatalogDeployment.class)
class AuditIT {

    private static final String TRIGGER = "audit_test_failure";

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final long product = catalog.product("Recorded " + UUID.randomUUID(), 1_000, 5);

    @Test
    void aChangeIsRecordedWithWhoAndFromWhereAndBeforeAndAfter() {
        Api admin = catalog.admin().withHeader("X-Forwarded-For", "10.9.9.9, 192.0.2.44");
        assertThat(admin.put("products/" + product, description(2_000, 0)).status())
                .isEqualTo(200);

        JsonNode record = newest();
        assertThat(record.path("action").asText()).isEqualTo("product.change");
        assertThat(record.path("adminId").asLong()).isEqualTo(2);
        assertThat(record.path("clientAddress").asText()).isEqualTo("192.0.2.44");
        assertThat(record.path("before").path("price").asLong()).isEqualTo(1_000);
        assertThat(record.path("after").path("price").asLong()).isEqualTo(2_000);
        assertThat(record.path("at").asText()).endsWith("Z");
    }

    @Test
    void whatWasRefusedOrChangedNothingLeavesNoRecord() {
        long before = records();
        assertThat(catalog.admin()
                        .put("products/" + product, description(3_000, 99))
                        .status())
                .isEqualTo(409);
        assertThat(catalog.changeStock(product, -6, "DAMAGED").status()).isEqualTo(409);
        assertThat(catalog.admin()
                        .post("products/" + product + "/restore", "{\"version\":0}")
                        .status())
                .isEqualTo(200);
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void aChangeThatCannotBeRecordedIsNotMade() {
        failing("audit_record", "insert", "new.object_id = '" + product + "'", () -> {
            assertThat(catalog.changeStock(product, 1, "RECEIVED").status()).isEqualTo(500);
            assertThat(catalog.stock(product)).isEqualTo(5);
        });
        assertThat(catalog.changeStock(product, 1, "RECEIVED").status()).isEqualTo(200);
        assertThat(newest().path("after").path("stock").asInt()).isEqualTo(6);
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoRecord() {
        long before = records();
        String key = "rolled-back-" + product;
        failing("idempotent_request", "update", "new.idempotency_key = '" + key + "'", () -> {
            ApiResponse failed = catalog.admin()
                    .withHeader("Idempotency-Key", key)
                    .post("products/" + product + "/stock", "{\"change\":1,\"reason\":\"RECEIVED\"}");
            assertThat(failed.status()).isEqualTo(500);
        });
        assertThat(records()).isEqualTo(before);
        assertThat(catalog.stock(product)).isEqualTo(5);
    }

    @Test
    void recordsAreFoundByAdminAndDay() {
        Api other = catalog.guest().withToken(Tokens.of(product + 1_000_000, "admin"));
        other.post("products/" + product + "/withdraw", "{\"version\":0}");
        String admin = "products/audit?admin=" + (product + 1_000_000);
        JsonNode found = catalog.admin().get(admin).json();
        assertThat(found.path("total").asInt()).isOne();
        assertThat(found.path("items").path(0).path("action").asText()).isEqualTo("product.withdraw");
        assertThat(catalog.admin()
                        .get(admin + "&day=2001-01-01")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(catalog.admin().get("products/audit?day=yesterday").code()).isEqualTo("VALIDATION");
        assertThat(catalog.customer().get("products/audit").code()).isEqualTo("FORBIDDEN");
        assertThat(catalog.guest().get("products/audit").code()).isEqualTo("UNAUTHENTICATED");
    }

    private JsonNode newest() {
        return catalog.admin()
                .get("products/audit?objectType=product&objectId=" + product)
                .json()
                .path("items")
                .path(0);
    }

    private long records() {
        return CatalogTables.count("audit_record where object_id = ?", Long.toString(product));
    }

    /** While the work is done, a statement on these rows fails in the database. */
    private static void failing(String table, String statement, String rows, Runnable work) {
        CatalogTables.migrate("create trigger " + TRIGGER + " before " + statement + " on " + table
                + " for each row if " + rows + " then signal sqlstate '45000'; end if");
        try {
            work.run();
        } finally {
            CatalogTables.migrate("drop trigger " + TRIGGER);
        }
    }

    private static String description(long price, long version) {
        return "{\"productName\":\"Recorded\",\"price\":%d,\"category\":\"toys\",\"version\":%d}"
                .formatted(price, version);
    }
}
