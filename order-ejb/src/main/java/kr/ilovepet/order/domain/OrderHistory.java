package kr.ilovepet.order.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.platform.json.Json;

/**
 * The states that an order has had, the first one first. They are stored in the order's own row, as JSON: only the
 * order itself reads them, and each step adds one.
 */
@Embeddable
public class OrderHistory {

    private static final TypeReference<List<HistoryEntry>> ENTRIES = new TypeReference<>() {};

    @Column(name = "history", columnDefinition = "text")
    private String json = "[]";

    void entered(OrderStatus status, Instant now) {
        List<HistoryEntry> entries = new ArrayList<>(entries());
        entries.add(new HistoryEntry(status, now));
        json = Json.write(entries);
    }

    /** The states with their times, a copy. */
    public List<HistoryEntry> entries() {
        try {
            return List.copyOf(Json.lenient().readValue(json, ENTRIES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored history is not JSON: " + json, e);
        }
    }
}
