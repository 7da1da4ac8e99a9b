package kr.ilovepet.order.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.order.desk.CaseView.Direction;
import kr.ilovepet.order.desk.CaseView.MessageView;
import kr.ilovepet.platform.json.Json;

/** The messages of an order, both ways, as far back as outbox and inbox remember. */
@Stateless
public class MessageTrail {

    private static final int LATEST = 200;

    @PersistenceContext
    private EntityManager database;

    /** The latest of each way, in the sequence in which they were sent and came. */
    public List<MessageView> of(String orderId) {
        return Stream.concat(sent(orderId), received(orderId))
                .sorted(Comparator.comparing(MessageView::at))
                .toList();
    }

    private Stream<MessageView> sent(String orderId) {
        return database.createQuery(
                        "select m.topic, m.headers, m.createdAt, m.publishedAt from OutboxMessage m"
                                + " where m.key = :orderId order by m.id desc",
                        Object[].class)
                .setParameter("orderId", orderId)
                .setMaxResults(LATEST)
                .getResultStream()
                .map(row -> new MessageView(
                        Direction.SENT, (String) row[0], eventId((String) row[1]), (Instant) row[2], (Instant) row[3]));
    }

    private Stream<MessageView> received(String orderId) {
        return database.createQuery(
                        "select m.topic, m.eventId, m.receivedAt from ReceivedMessage m"
                                + " where m.orderId = :orderId order by m.receivedAt desc",
                        Object[].class)
                .setParameter("orderId", orderId)
                .setMaxResults(LATEST)
                .getResultStream()
                .map(row ->
                        new MessageView(Direction.RECEIVED, (String) row[0], (String) row[1], (Instant) row[2], null));
    }

    private static String eventId(String headers) {
        try {
            return Json.lenient().readTree(headers).path("ce_id").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers of a sent message are not JSON", e);
        }
    }
}
