package kr.ilovepet.order.saga;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;

/**
 * The broker of the model: it loses nothing, and promises nothing else. Whoever takes the next message chooses which of
 * those under way it is, and whether it stays under way to come once more.
 */
final class Network {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Set<Topic> COMMANDS = EnumSet.of(
            Topic.PRODUCT_INFORMATION_REQUEST,
            Topic.PAYMENT_PREPARE,
            Topic.PRODUCT_STOCK_DECREASE,
            Topic.PAYMENT_PENDING,
            Topic.PRODUCT_STOCK_ROLLBACK,
            Topic.PAYMENT_CANCEL);

    private record SentMessage(MessageHeader header, Message message) {}

    private final Map<Class<?>, MessageRoutes> receivers = new HashMap<>();
    private final List<SentMessage> underWay = new ArrayList<>();
    private final List<SentMessage> commandsEverSent = new ArrayList<>();
    private final List<SentMessage> repliesEverSent = new ArrayList<>();
    private final Set<String> inbox = new HashSet<>();
    private int events;

    void connect(MessageRoutes routes) {
        routes.types().forEach(type -> receivers.put(type, routes));
    }

    /** Sends a message as the outbox does: a new event id, and an idempotency key that names the step. */
    void send(Subject subject, Message message) {
        String idempotencyKey = subject.id() + ":" + subject.incarnation() + ":" + message.step();
        SentMessage sent = new SentMessage(new MessageHeader(nextEvent(), NOW, subject, idempotencyKey), message);
        underWay.add(sent);
        (COMMANDS.contains(Topic.of(message.getClass())) ? commandsEverSent : repliesEverSent).add(sent);
    }

    /** Sends a reply to a command. */
    void reply(MessageHeader command, Message message) {
        send(command.subject(), message);
    }

    /** Lets the message arrive that is at this place in the row, counted round. */
    void deliver(int place) {
        if (!idle()) {
            arrive(underWay.remove(place % underWay.size()));
        }
    }

    /** Lets a message arrive that will arrive again. */
    void deliverAndKeep(int place) {
        if (!idle()) {
            arrive(underWay.get(place % underWay.size()));
        }
    }

    /** Sends some old command again under a new event id, long after its time. */
    void repeatOldCommand(int place) {
        if (!commandsEverSent.isEmpty()) {
            SentMessage old = commandsEverSent.get(place % commandsEverSent.size());
            MessageHeader header = new MessageHeader(
                    nextEvent(), NOW, old.header().subject(), old.header().idempotencyKey());
            underWay.add(new SentMessage(header, old.message()));
        }
    }

    /** The order service forgets what was replied to the order, and reads its topics again from before that. */
    void replayReplies(Subject order) {
        List<SentMessage> forgotten = repliesEverSent.stream()
                .filter(sent -> sent.header().subject().equals(order))
                .filter(sent -> inbox.remove(sent.header().eventId()))
                .toList();
        underWay.addAll(forgotten);
    }

    boolean idle() {
        return underWay.isEmpty();
    }

    private void arrive(SentMessage sent) {
        if (inbox.add(sent.header().eventId())) {
            receivers.get(sent.message().getClass()).handle(sent.header(), sent.message());
        }
    }

    private String nextEvent() {
        return "event-" + ++events;
    }
}
