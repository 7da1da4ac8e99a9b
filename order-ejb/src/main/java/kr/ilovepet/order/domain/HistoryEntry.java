package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** When the order came into a state. */
@Embeddable
public class HistoryEntry {

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private OrderStatus status;

    private Instant at;

    protected HistoryEntry() {}

    HistoryEntry(OrderStatus status, Instant at) {
        this.status = status;
        this.at = at;
    }

    public OrderStatus status() {
        return status;
    }

    public Instant at() {
        return at;
    }
}
