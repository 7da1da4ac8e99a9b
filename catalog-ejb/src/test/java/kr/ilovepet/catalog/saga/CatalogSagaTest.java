package kr.ilovepet.catalog.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.stock.DecreaseDecision;
import kr.ilovepet.catalog.stock.OrderStockService;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.message.TypedMessage;
import kr.ilovepet.messaging.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** The declaration of the catalog's part of the saga, and what is configured beside it. */
class CatalogSagaTest {

    private static final List<Topic> COMMANDS = new CatalogSaga()
            .steps().stream().map(CommandStep::command).map(Topic::of).toList();

    @Test
    void listensToTheTopicsOfItsCommands() throws IOException {
        assertThat(configured("mp.messaging.incoming.messages.topics"))
                .containsExactlyElementsOf(
                        COMMANDS.stream().map(Topic::topicName).toList());
        assertThat(configured("mp.messaging.incoming.dead-letters.topics"))
                .containsExactlyElementsOf(COMMANDS.stream()
                        .map(Topic::topicName)
                        .map(DeadLetterTopic::of)
                        .toList());
    }

    /** Else two instances lock the same products in the sequences of their messages. */
    @Test
    void expectsAllProductsOfMessagesThatAreHandledTogether() {
        List<Object> expected = new ArrayList<>();
        OrderStockService stock = new OrderStockService() {
            @Override
            public void expect(Set<String> orderIds, Set<Long> productIds) {
                expected.add(orderIds);
                expected.add(List.copyOf(productIds));
            }
        };
        CatalogSaga saga = new CatalogSaga(stock, null);
        TypedMessage quote = message("1", new ProductInformationRequest(List.of(new OrderItem(4, 4, 1))));

        saga.before(List.of(quote));
        assertThat(expected).isEmpty();
        saga.before(List.of(
                message("2", new ProductStockDecrease(List.of(new OrderItem(9, 9, 2), new OrderItem(7, 7, 1)))),
                quote,
                message("3", new ProductStockRollback("r1", List.of(new OrderItem(8, 8, 1))))));

        assertThat(expected).containsExactly(Set.of("2"), List.of(7L, 8L, 9L));
    }

    private static TypedMessage message(String orderId, Object body) {
        Subject order = new Subject(orderId, "0123456789abcdef0123456789abcdef");
        return new TypedMessage(new MessageHeader("event", Instant.EPOCH, order, orderId), body);
    }

    /** Else a dead letter topic that accepts nothing would hold the order's reply back. */
    @Test
    void repliesBeforeItRecordsARefusal() {
        List<Object> sent = new ArrayList<>();
        CatalogSaga saga = new CatalogSaga(refusing(StockRefusal.productNotFound(7)), recordingIn(sent));
        ProductStockDecrease command = new ProductStockDecrease(List.of(new OrderItem(7, 7, 2)));
        Subject order = new Subject("2026112800000001", "0123456789abcdef0123456789abcdef");

        saga.carryOut(
                decreaseStep(saga),
                new MessageHeader("event", Instant.EPOCH, order, order.id() + ":decrease"),
                command);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isInstanceOf(ProductStockDecreased.class);
        assertThat(sent.get(1)).isEqualTo("PRODUCT_NOT_FOUND");
    }

    private static OrderStockService refusing(StockRefusal refusal) {
        return new OrderStockService() {
            @Override
            public DecreaseDecision decrease(OrderReference order, int attempt, Quantities wanted) {
                return new DecreaseDecision(attempt, Optional.of(refusal), false);
            }
        };
    }

    private static Outbox recordingIn(List<Object> sent) {
        return new Outbox() {
            @Override
            public void send(Subject subject, Object message) {
                sent.add(message);
            }

            @Override
            public void sendBusinessDeadLetter(MessageHeader command, Object message, String reason, int attempts) {
                sent.add(reason);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static CommandStep<ProductStockDecrease, Object> decreaseStep(CatalogSaga saga) {
        return (CommandStep<ProductStockDecrease, Object>) saga.steps().stream()
                .filter(step -> step.command() == ProductStockDecrease.class)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> configured(String key) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = CatalogSagaTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(file);
        }
        return List.of(properties.getProperty(key).split(","));
    }
}
