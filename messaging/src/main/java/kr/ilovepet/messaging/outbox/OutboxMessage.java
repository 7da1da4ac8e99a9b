package kr.ilovepet.messaging.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A message that was or will be published, for queries. Rows are written and published with plain SQL, since nothing is
 * won by managing them.
 */
@Entity
@Table(name = "outbox")
public class OutboxMessage {

    @Id
    private Long id;

    private String topic;

    @Column(name = "message_key")
    private String key;

    @Column(columnDefinition = "text")
    private String headers;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected OutboxMessage() {}
}
