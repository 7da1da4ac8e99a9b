package kr.ilovepet.platform.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.ilovepet.platform.problem.Problem;

/**
 * Which records an admin looks for; what is null does not matter.
 *
 * @param admin number of the member who made the changes
 * @param day on which they were made, in Seoul
 * @param type kind of what was changed
 * @param objectId its number within the kind
 */
public record AuditQuery(Long admin, LocalDate day, AuditedObject.Type type, String objectId) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String ID = "[A-Za-z0-9_-]{1,64}";

    /**
     * Reads query parameters; absent and blank ones do not matter.
     *
     * @throws Problem 400 when one is not as it must be
     */
    static AuditQuery of(String admin, String day, String type, String objectId) {
        return new AuditQuery(
                given(admin) ? number(admin) : null,
                given(day) ? day(day) : null,
                given(type)
                        ? AuditedObject.Type.of(type)
                                .orElseThrow(() -> Problem.validation(
                                        "objectType", "must be product, order, dead-letter or member"))
                        : null,
                given(objectId) ? id(objectId) : null);
    }

    Instant from() {
        return day == null ? null : day.atStartOfDay(SEOUL).toInstant();
    }

    Instant until() {
        return day == null ? null : day.plusDays(1).atStartOfDay(SEOUL).toInstant();
    }

    private static boolean given(String parameter) {
        return parameter != null && !parameter.isBlank();
    }

    private static Long number(String admin) {
        if (!admin.matches("[1-9][0-9]{0,17}")) {
            throw Problem.validation("admin", "must be the number of a member");
        }
        return Long.valueOf(admin);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // It is said below what it must be.
        }
        throw Problem.validation("day", "must be a day such as 2026-11-23");
    }

    private static String id(String objectId) {
        if (!objectId.matches(ID)) {
            throw Problem.validation(
                    "objectId", "must be the number of a product, an order, a dead letter or a member");
        }
        return objectId;
    }
}
