package kr.ilovepet.order.admin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A message that came, as the inbox has it, for reading. Topic and key are null where they are not known.
 *
 * <p>The inbox has a row for each message that was handled, whether it changed anything or came too late for that.
 */
@Entity
@Table(name = "inbox")
@IdClass(ReceivedMessage.Key.class)
class ReceivedMessage {

    record Key(String consumer, String eventId) {}

    @Id
    private String consumer;

    @Id
    @Column(name = "event_id")
    private String eventId;

    private String topic;

    @Column(name = "message_key")
    private String key;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected ReceivedMessage() {}
}
