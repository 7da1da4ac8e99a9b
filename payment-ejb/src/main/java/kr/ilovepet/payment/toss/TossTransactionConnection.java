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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Reads Toss's list over HTTP, and counts the calls. */
@ApplicationScoped
public class TossTransactionConnection implements TossTransactions {

    @Inject
    private TossHttp http;

    @Inject
    private TossMetrics metrics;

    @Inject
    private InstantSource clock;

    @Override
    // Longer than the read time-out, which ends no response that has begun and never finishes.
    @Timeout(value = 75, unit = ChronoUnit.SECONDS)
    public List<TossTransaction> page(LocalDate day, Optional<String> after) throws TransactionsUnavailableException {
        Instant calledAt = clock.instant();
        TossResponse.Kind came = TossResponse.Kind.NO_RESPONSE;
        try {
            HttpResponse<String> response = http.get(path(day, after));
            came = TossResponse.Kind.ERROR;
            List<TossTransaction> page = read(response);
            came = TossResponse.Kind.PAYMENT;
            return page;
        } catch (NoResponseException e) {
            throw new TransactionsUnavailableException(null, e.getMessage(), e);
        } finally {
            metrics.record(TossOperation.TRANSACTIONS, came, Duration.between(calledAt, clock.instant()));
        }
    }

    /** The end takes in the whole of its last second (Toss, transactions). */
    private static String path(LocalDate day, Optional<String> after) {
        return "/v1/transactions?startDate=" + day + "T00:00:00&endDate=" + day + "T23:59:59&limit=" + PAGE_SIZE
                + after.map(key -> "&startingAfter=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                        .orElse("");
    }

    private static List<TossTransaction> read(HttpResponse<String> response) throws TransactionsUnavailableException {
        try {
            JsonNode json = Json.lenient().readTree(response.body());
            if (response.statusCode() != 200) {
                String code = json.path("code").asText(TossResponse.UNREADABLE);
                throw new TransactionsUnavailableException(
                        code, response.statusCode() + " " + code + ", trace " + TossHttp.traceId(response), null);
            }
            if (!json.isArray()) {
                throw new IllegalArgumentException("no list");
            }
            List<TossTransaction> page = new ArrayList<>();
            json.forEach(transaction -> page.add(TossTransaction.of(transaction)));
            return page;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new TransactionsUnavailableException(TossResponse.UNREADABLE, "unreadable: " + e.getMessage(), e);
        }
    }
}
