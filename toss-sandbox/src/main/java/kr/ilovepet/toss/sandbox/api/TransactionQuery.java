package kr.ilovepet.toss.sandbox.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Request;
import kr.ilovepet.toss.sandbox.ledger.Transaction;

/**
 * The query of {@code GET /v1/transactions}: {@code startDate} and {@code endDate} in the time of Seoul, of which the
 * second takes in all of its last second, {@code startingAfter} a transaction of an earlier page, {@code limit}.
 */
record TransactionQuery(Instant from, Instant until, Optional<String> startingAfter, int limit) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int USUAL_LIMIT = 100;
    private static final int MAX_LIMIT = 5_000;

    /**
     * Reads the query.
     *
     * @throws TossErrorException INVALID_DATE when a date is missing, cannot be read, or the end is before the start;
     *     INVALID_REQUEST for a limit that is not from 1 to {@value #MAX_LIMIT}
     */
    static TransactionQuery of(Request request) {
        Instant from = instant(request.parameter("startDate"));
        Instant end = instant(request.parameter("endDate"));
        if (end.isBefore(from)) {
            throw new TossErrorException("INVALID_DATE");
        }
        Instant until = end.plus(end.getNano() == 0 ? Duration.ofSeconds(1) : Duration.ofMillis(1));
        return new TransactionQuery(
                from,
                until,
                request.parameter("startingAfter").filter(key -> !key.isBlank()),
                limit(request.parameter("limit")));
    }

    /**
     * The page of those transactions that {@code find} gives for a period, oldest first.
     *
     * @throws TossErrorException INVALID_TRANSACTION_KEY when none of them has the key after which the page starts
     */
    List<Transaction> page(BiFunction<Instant, Instant, List<Transaction>> find) {
        List<Transaction> all = find.apply(from, until);
        int first = startingAfter.map(key -> placeOf(key, all) + 1).orElse(0);
        return all.subList(first, Math.min(all.size(), first + limit));
    }

    private static int placeOf(String key, List<Transaction> all) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new TossErrorException("INVALID_TRANSACTION_KEY"));
    }

    private static Instant instant(Optional<String> text) {
        String date = text.orElseThrow(() -> new TossErrorException("INVALID_DATE"));
        try {
            LocalDateTime time = date.contains("T")
                    ? LocalDateTime.parse(date)
                    : LocalDate.parse(date).atStartOfDay();
            return time.atZone(SEOUL).toInstant();
        } catch (DateTimeException e) {
            throw new TossErrorException("INVALID_DATE");
        }
    }

    private static int limit(Optional<String> text) {
        int limit = text.filter(number -> number.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .orElse(text.isPresent() ? 0 : USUAL_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw TossErrorException.invalid("limit must be from 1 to " + MAX_LIMIT);
        }
        return limit;
    }
}
