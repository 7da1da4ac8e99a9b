package kr.ilovepet.order.saga;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message that came for an order, whether it changed anything or came too late for that. */
@Entity
@Table(name = "received_message")
@IdClass(ReceivedMessage.Key.class)
public class ReceivedMessage {

    /** Begins with the order, so that the messages of an order are stored side by side. */
    record Key(String orderId, String eventId) {}

    @Id
    @Column(name = "order_number")
    private String orderId;

    @Id
    @Column(name = "event_id")
    private String eventId;

    private String topic;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected ReceivedMessage() {}

    ReceivedMessage(String eventId, String orderId, String topic, Instant receivedAt) {
        this.eventId = eventId;
        this.orderId = orderId;
        this.topic = topic;
        this.receivedAt = receivedAt;
    }

    public String eventId() {
        return eventId;
    }

    public String topic() {
        return topic;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
