package kr.ilovepet.order.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.messaging.inbox.MessageChannel;
import kr.ilovepet.order.admin.AdminOrderDetails.Direction;
import kr.ilovepet.order.admin.AdminOrderDetails.MessageView;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.platform.json.Json;

/** The messages of an order, both ways, as far back as they are retained. */
@Stateless
public class MessageHistory {

    private static final int MAX_EACH_WAY = 200;

    @PersistenceContext
    private EntityManager database;

    /** The latest of each way, in the sequence in which they were sent and came. */
    public List<MessageView> of(OrderNumber order) {
        return Stream.concat(sent(order), received(order))
                .sorted(Comparator.comparing(MessageView::at))
                .toList();
    }

    private Stream<MessageView> sent(OrderNumber order) {
        return database
                .createQuery(
                        "select m.topic, m.headers, m.createdAt, m.publishedAt from OutboxMessage m"
                                + " where m.key = :orderId order by m.id desc",
                        Object[].class)
                .setParameter("orderId", order.value())
                .setMaxResults(MAX_EACH_WAY)
                .getResultList()
                .stream()
                .map(row -> new MessageView(
                        Direction.SENT, (String) row[0], eventId((String) row[1]), (Instant) row[2], (Instant) row[3]));
    }

    private Stream<MessageView> received(OrderNumber order) {
        return database
                .createQuery(
                        "select m.topic, m.eventId, m.receivedAt from ReceivedMessage m"
                                + " where m.consumer = :consumer and m.key = :orderId order by m.receivedAt desc",
                        Object[].class)
                .setParameter("consumer", MessageChannel.NAME)
                .setParameter("orderId", order.value())
                .setMaxResults(MAX_EACH_WAY)
                .getResultList()
                .stream()
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
