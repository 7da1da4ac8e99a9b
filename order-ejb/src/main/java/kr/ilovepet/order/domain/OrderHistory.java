package kr.ilovepet.order.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The states that an order has had, the first one first. */
@Embeddable
public class OrderHistory {

    @ElementCollection
    @CollectionTable(name = "order_history", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<HistoryEntry> entries = new ArrayList<>();

    void entered(OrderStatus status, Instant now) {
        entries.add(new HistoryEntry(status, now));
    }

    /** The states with their times, a copy. */
    public List<HistoryEntry> entries() {
        return List.copyOf(entries);
    }
}
