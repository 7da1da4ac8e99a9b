package kr.ilovepet.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditQueryTest {

    @Test
    void aDayIsOneOfSeoul() {
        AuditQuery query = AuditQuery.of("12", "2026-11-23", "dead-letter", "7");
        assertThat(query.from()).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(query.type()).isEqualTo(AuditedObject.Type.DEAD_LETTER);
    }

    @Test
    void whatIsAbsentOrBlankDoesNotMatter() {
        assertThat(AuditQuery.of(null, " ", "", null)).isEqualTo(new AuditQuery(null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0, , ,",
        "-1, , ,",
        "1e3, , ,",
        "1234567890123456789, , ,",
        ", 2026-02-30, ,",
        ", +999999999-01-01, ,",
        ", today, ,",
        ", , PRODUCT,",
        ", , cart,",
        ", , , 12345678901234567890123456789012345678901234567890123456789012345",
        ", , , \u2060\uFEFF",
        ", , , 가"
    })
    void whatMakesNoSenseIsRefused(String admin, String day, String type, String objectId) {
        assertThatThrownBy(() -> AuditQuery.of(admin, day, type, objectId))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("VALIDATION"));
    }
}
