package kr.ilovepet.messaging.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message that was or will be published, stored in the transaction that decided it. */
@Entity
@Table(name = "outbox")
public class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String topic;

    @Column(name = "message_key")
    private String key;

    @Column(columnDefinition = "text")
    private String headers;

    @Column(columnDefinition = "mediumtext")
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected OutboxMessage() {}

    OutboxMessage(String topic, String key, String headers, String payload, Instant createdAt) {
        this.topic = topic;
        this.key = key;
        this.headers = headers;
        this.payload = payload;
        this.createdAt = createdAt;
    }

    Long id() {
        return id;
    }

    String topic() {
        return topic;
    }

    String key() {
        return key;
    }

    /** The headers of the record, as a JSON object of texts. */
    String headers() {
        return headers;
    }

    String payload() {
        return payload;
    }
}
