package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Reads Toss's list over HTTP, and counts the calls. */
@ApplicationScoped
public class TossTransactionConnection implements TossTransactions {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Inject
    private TossHttp http;

    @Inject
    private TossRequests requests;

    @Inject
    private TossMetrics metrics;

    @Inject
    private InstantSource clock;

    @Override
    // Longer than the read time-out, which ends no response that has begun and never finishes.
    @Timeout(value = 75, unit = ChronoUnit.SECONDS)
    public TransactionPage page(LocalDate day, ListPosition position) throws TransactionsUnavailableException {
        Instant calledAt = clock.instant();
        TossResponse.Kind came = TossResponse.Kind.NO_RESPONSE;
        try {
            HttpResponse<String> response = http.get(path(day, position));
            came = TossResponse.Kind.ERROR;
            TransactionPage page = read(response);
            came = TossResponse.Kind.PAYMENT;
            return page;
        } catch (NoResponseException e) {
            throw new TransactionsUnavailableException(null, e.getMessage(), e);
        } finally {
            metrics.record(TossOperation.TRANSACTIONS, came, Duration.between(calledAt, clock.instant()));
        }
    }

    /** The end takes in the whole of its last second (Toss, transactions). */
    private static String path(LocalDate day, ListPosition position) {
        LocalDateTime from = position.from()
                .map(time -> LocalDateTime.ofInstant(time, SEOUL))
                .orElseGet(day::atStartOfDay);
        return "/v1/transactions?startDate=" + SECONDS.format(from) + "&endDate=" + day + "T23:59:59&limit=" + PAGE_SIZE
                + position.after()
                        .map(key -> "&startingAfter=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                        .orElse("");
    }

    private TransactionPage read(HttpResponse<String> response) throws TransactionsUnavailableException {
        try {
            JsonNode json = Json.lenient().readTree(response.body());
            if (response.statusCode() != 200) {
                String code = json.path("code").asText(TossResponse.UNREADABLE);
                throw new TransactionsUnavailableException(
                        code, response.statusCode() + " " + code + ", trace " + TossHttp.traceId(response), null);
            }
            return TransactionPage.of(json, requests);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new TransactionsUnavailableException(TossResponse.UNREADABLE, "unreadable: " + e.getMessage(), e);
        }
    }
}
