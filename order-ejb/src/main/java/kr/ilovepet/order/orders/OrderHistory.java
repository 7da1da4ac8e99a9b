package kr.ilovepet.order.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Duration;
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

    /** What happened to this instance and was not told to anybody yet. */
    @Transient
    private List<OrderMoved> moves = new ArrayList<>();

    void entered(String orderId, OrderStatus from, OrderStatus to, Instant since, Instant now) {
        entries.add(new HistoryEntry(to, now));
        moves.add(new OrderMoved(orderId, from, to, since == null ? Duration.ZERO : Duration.between(since, now)));
    }

    /** The moves in this transaction since this was last asked, so that each is told once. */
    public List<OrderMoved> takeMoves() {
        List<OrderMoved> taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    public List<HistoryEntry> entries() {
        return List.copyOf(entries);
    }
}
