package kr.ilovepet.order.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.platform.problem.Problem;

/**
 * Which orders are looked for; what is null does not matter.
 *
 * @param orderId how the order number begins
 * @param from the first moment of creation
 * @param before the moment after the last one
 */
public record OrderSearchTerms(String orderId, Long userId, OrderStatus status, Instant from, Instant before) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /**
     * Reads the query parameters; blank ones are as good as absent.
     *
     * @param from the first day, in Seoul, such as {@code 2026-11-23}
     * @param to the last day
     * @throws Problem 400 when one is not as it must be
     */
    static OrderSearchTerms of(String orderId, String userId, String status, String from, String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Problem.validation("to", "must not be before from");
        }
        String member = digits("userId", userId, 18);
        return new OrderSearchTerms(
                digits("orderId", orderId, 20),
                member == null ? null : Long.valueOf(member),
                state(status),
                first == null ? null : first.atStartOfDay(SEOUL).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(SEOUL).toInstant());
    }

    private static String digits(String field, String value, int most) {
        if (absent(value)) {
            return null;
        }
        if (!value.strip().matches("[0-9]{1," + most + "}")) {
            throw Problem.validation(field, "must be at most " + most + " digits");
        }
        return value.strip();
    }

    private static OrderStatus state(String value) {
        return absent(value)
                ? null
                : Stream.of(OrderStatus.values())
                        .filter(status -> status.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> Problem.validation("status", "must be a state of an order"));
    }

    private static LocalDate day(String field, String value) {
        if (absent(value)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.strip());
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw Problem.validation(field, "must be a day such as 2026-11-23");
        }
        throw Problem.validation(field, "must be between " + FIRST_DAY + " and " + LAST_DAY);
    }

    private static boolean absent(String value) {
        return value == null || value.isBlank();
    }
}
