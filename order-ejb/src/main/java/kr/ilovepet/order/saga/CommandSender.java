package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.ilovepet.contract.Message;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.domain.Order;

/** Sends the commands of orders, in the transaction of the change that they follow from. */
@ApplicationScoped
public class CommandSender {

    private Outbox outbox;

    protected CommandSender() {}

    @Inject
    CommandSender(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends the command of the order's state, where it has one. */
    public void sendNext(Order order) {
        OrderSaga.step(order.status())
                .command()
                .ifPresent(command -> send(order, command.message().apply(order)));
    }

    /** Sends a command about the order. */
    public void send(Order order, Message command) {
        outbox.send(new Subject(order.number().value(), order.incarnation().value()), command);
    }
}
