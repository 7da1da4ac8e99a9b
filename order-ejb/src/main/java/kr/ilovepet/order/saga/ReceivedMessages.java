package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.InstantSource;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The messages that came for each order, so that a person can see what an order has gone through. */
@ApplicationScoped
public class ReceivedMessages {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "inbox.retention.days", defaultValue = "14")
    private int retentionDays;

    /** Adds a message, in the transaction of its effect. */
    public void add(MessageHeader header, Topic topic) {
        database.persist(new ReceivedMessage(header.eventId(), header.subjectId(), topic.topicName(), clock.instant()));
    }

    /** Deletes what is older than the retention of the inbox. */
    public void deleteExpired() {
        database.createQuery("delete from ReceivedMessage m where m.receivedAt < :oldest")
                .setParameter("oldest", clock.instant().minus(Duration.ofDays(retentionDays)))
                .executeUpdate();
    }
}
