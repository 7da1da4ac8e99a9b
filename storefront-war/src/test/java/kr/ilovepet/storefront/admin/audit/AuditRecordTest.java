package kr.ilovepet.storefront.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

    @Test
    void showsOnlyWhatDiffers() {
        assertThat(record(Map.of("price", 100, "name", "Ball"), Map.of("price", 200, "name", "Ball"))
                        .changes())
                .containsExactly(new AuditRecord.Change("price", "100", "200"));
    }

    @Test
    void showsWhatCameAndWhatWent() {
        assertThat(record(null, Map.of("pictures", List.of(1, 2))).changes())
                .containsExactly(new AuditRecord.Change("pictures", "", "[1,2]"));
        assertThat(record(Map.of("name", "Ball"), null).changes())
                .containsExactly(new AuditRecord.Change("name", "Ball", ""));
    }

    @Test
    void readsAnythingThatIsTypedIntoTheAddress() {
        AuditQuery query = AuditQuery.of("nonsense", " 00a12 ", "2026-13-40", "<b>", "12;", "-1");
        assertThat(query).isEqualTo(new AuditQuery(AuditSource.PRODUCTS, "12", "", "", "12", 0));
        assertThat(AuditQuery.of("users", "", "2026-11-23", "member", "5", "2").link(3))
                .isEqualTo("/admin/audit?source=users&day=2026-11-23&objectType=member&objectId=5&page=3");
    }

    private static AuditRecord record(Map<String, Object> before, Map<String, Object> after) {
        return new AuditRecord(1, Instant.EPOCH, 2, "product.change", "", "product", "3", before, after);
    }
}
