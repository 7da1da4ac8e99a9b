package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.UnknownOrder;

/** Sends the commands of orders, in the transaction of the change that they follow from. */
@ApplicationScoped
public class CommandSender {

    private Outbox outbox;

    protected CommandSender() {}

    @Inject
    CommandSender(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The command of the order's state; empty where it has none.
     *
     * @throws ImpossibleCommandException when it cannot be made
     */
    public Optional<Message> next(Order order) {
        return OrderSaga.step(order.status()).command().map(command -> make(command, order));
    }

    private static Message make(SagaStep.Command<Order> command, Order order) {
        try {
            return command.message().apply(order);
        } catch (RuntimeException reason) {
            throw new ImpossibleCommandException(order, Topic.of(command.type()).topicName(), reason);
        }
    }

    /** Sends a command about the order. */
    public void send(Order order, Message command) {
        outbox.send(new Subject(order.number().value(), order.incarnation().value()), command);
    }

    /** Sends a command about an order that is not here. */
    public void send(UnknownOrder order, Message command) {
        outbox.send(new Subject(order.number().value(), order.incarnation().value()), command);
    }
}
