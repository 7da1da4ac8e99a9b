package kr.ilovepet.catalog.saga;

import static kr.ilovepet.catalog.saga.CatalogMessages.lines;
import static kr.ilovepet.catalog.saga.CatalogMessages.quantities;
import static kr.ilovepet.catalog.saga.CommandStep.on;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.product.QuoteService;
import kr.ilovepet.catalog.stock.DecreaseDecision;
import kr.ilovepet.catalog.stock.OrderStockService;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.inbox.StoredReplies;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.message.TypedMessage;
import kr.ilovepet.messaging.outbox.Outbox;

/**
 * The catalog's part of the order saga, declared once: command, decision, reply. Each row is carried out in the
 * transaction in which its command is received.
 */
@ApplicationScoped
public class CatalogSaga implements MessageEndpoint {

    private static final Logger LOG = Logger.getLogger(CatalogSaga.class.getName());
    private static final int LONGEST_ROLLBACK_ID = 100;

    @Inject
    private QuoteService quotes;

    @Inject
    private OrderStockService stock;

    @Inject
    private StoredReplies replies;

    @Inject
    private Outbox outbox;

    private final List<CommandStep<?, ?>> steps = List.of(

            // Flow 1, prepare: names and prices, if all products are on sale and there is enough of each; or why not.
            on(ProductInformationRequest.class)
                    .decide((order, request) -> quotes.quote(lines(request.items())))
                    .reply(CatalogMessages::information)
                    .storingTheReply(),

            // Flow 2, confirm: everything is taken or nothing, once for an attempt to pay, whatever key a repeat
            // carries.
            on(ProductStockDecrease.class)
                    .decide((order, command) ->
                            stock.decrease(order, command.attempt(), quantities(command.products())))
                    .reply(CatalogMessages::decreased)
                    .deadLettering(DecreaseDecision::firstRefusal),

            // Flows 2 and 3, compensation: what the order holds of it goes back, once for a rollback id; everything
            // of an order that the order service does not know. There is always a reply, since afterwards nothing of it
            // is held any more.
            on(ProductStockRollback.class)
                    .decide((order, command) -> {
                        String rollbackId = checked(command.rollbackId());
                        if (command.everything()) {
                            stock.rollbackEverything(order, rollbackId);
                        } else {
                            stock.rollback(order, rollbackId, quantities(command.products()));
                        }
                        return rollbackId;
                    })
                    .reply(ProductStockRolledback::new));

    private final MessageRoutes routes = routesOf(steps);

    /** For the container. */
    public CatalogSaga() {}

    CatalogSaga(OrderStockService stock, Outbox outbox) {
        this.stock = stock;
        this.outbox = outbox;
    }

    /** The rows, in the sequence of the flows. */
    List<CommandStep<?, ?>> steps() {
        return steps;
    }

    /** The messages of the contract. */
    @Produces
    @Dependent
    static MessageTypes messageTypes() {
        return MessageTypes.of(Message.ORDER_ID, Message.class, Topic.types(), Message::step);
    }

    @Override
    public MessageRoutes routes() {
        return routes;
    }

    @Override
    public void before(List<TypedMessage> messages) {
        Set<String> decreased = new HashSet<>();
        Set<Long> products = new TreeSet<>();
        messages.forEach(message -> {
            switch (message.body()) {
                case ProductStockDecrease decrease -> {
                    decreased.add(message.header().subjectId());
                    decrease.products().forEach(item -> products.add(item.productId()));
                }
                case ProductStockRollback rollback ->
                    rollback.products().forEach(item -> products.add(item.productId()));
                default -> {
                    // A quote locks nothing.
                }
            }
        });
        if (!products.isEmpty()) {
            stock.expect(decreased, products);
        }
    }

    private MessageRoutes routesOf(List<CommandStep<?, ?>> rows) {
        MessageRoutes declared = new MessageRoutes();
        rows.forEach(row -> addTo(declared, row));
        return declared;
    }

    private <C extends Message, D> void addTo(MessageRoutes declared, CommandStep<C, D> step) {
        declared.on(step.command(), (header, command) -> carryOut(step, header, command));
    }

    /**
     * Decides about a command and replies. The reply leaves before the dead letter of a refusal: the outbox keeps the
     * sequence of an order's messages, so that a dead letter topic which accepts nothing would hold the reply back.
     */
    <C extends Message, D> void carryOut(CommandStep<C, D> step, MessageHeader header, C command) {
        OrderReference order =
                new OrderReference(header.subjectId(), header.subject().incarnation());
        if (step.replyStored()) {
            replies.reply(header, () -> step.reply().apply(step.decision().apply(order, command)));
            return;
        }
        D decision = step.decision().apply(order, command);
        Message reply = step.reply().apply(decision);
        outbox.reply(header, reply);
        LOG.log(Level.INFO, "Order {0}: {1}", new Object[] {order.orderId(), reply});
        step.refusal()
                .apply(decision)
                .ifPresent(refusal -> outbox.sendBusinessDeadLetter(
                        header, command, refusal.code().name(), 1));
    }

    private static String checked(String rollbackId) {
        if (rollbackId.length() > LONGEST_ROLLBACK_ID) {
            throw new MalformedMessageException("rollbackId is too long");
        }
        return rollbackId;
    }
}
