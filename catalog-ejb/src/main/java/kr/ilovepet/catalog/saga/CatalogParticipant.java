package kr.ilovepet.catalog.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.catalog.stock.DecreaseOutcome;
import kr.ilovepet.catalog.stock.Quantities;
import kr.ilovepet.catalog.stock.Refusal;
import kr.ilovepet.catalog.stock.StockOfOrders;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.inbox.StoredReplies;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.outbox.Outbox;

/** The catalog's part of the order saga, from the first question about the products to the return of their stock. */
@ApplicationScoped
public class CatalogParticipant implements MessageEndpoint {

    private static final int LONGEST_ROLLBACK_ID = 100;

    @Inject
    private Products products;

    @Inject
    private StockOfOrders stock;

    @Inject
    private StoredReplies replies;

    @Inject
    private Outbox outbox;

    private final MessageRoutes routes = new MessageRoutes()
            .on(ProductInformationRequest.class, this::inform)
            .on(ProductStockDecrease.class, this::decrease)
            .on(ProductStockRollback.class, this::rollback);

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

    /** Flow 1, step 2: what the products are called and cost, if all are sold and there are enough. */
    private void inform(MessageHeader header, ProductInformationRequest request) {
        replies.reply(
                header,
                () -> ProductInformation.of(
                        request.items(),
                        products.byId(Quantities.of(request.items()).keySet())));
    }

    /**
     * Flow 2, step 3: takes the stock. The answer to a repeat comes from the row that decided the order, whatever
     * idempotency key it carries. A refusal is a business dead letter too, once.
     */
    private void decrease(MessageHeader header, ProductStockDecrease command) {
        DecreaseOutcome outcome = stock.decrease(header.subject(), command.products());
        Optional<Refusal> refusal = outcome.refusal();
        if (outcome.firstTime() && refusal.isPresent()) {
            outbox.sendBusinessDeadLetter(header, command, refusal.get().code(), 1);
        }
        outbox.reply(
                header,
                refusal.map(why -> ProductStockDecreased.refused(why.code(), why.params()))
                        .orElseGet(ProductStockDecreased::done));
    }

    /**
     * Flows 2 and 3: gives stock back. Answered always, since afterwards nothing is held on account of this rollback.
     */
    private void rollback(MessageHeader header, ProductStockRollback command) {
        if (command.rollbackId().length() > LONGEST_ROLLBACK_ID) {
            throw new MalformedMessageException("rollbackId is too long");
        }
        stock.rollback(header.subject(), command.rollbackId(), command.products());
        outbox.reply(header, new ProductStockRolledback(command.rollbackId()));
    }
}
