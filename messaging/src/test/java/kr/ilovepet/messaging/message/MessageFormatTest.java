package kr.ilovepet.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormatTest {

    private static final MessageHeader HEADER =
            new MessageHeader("e1", Instant.parse("2026-11-23T01:02:03Z"), "2026112300000001", "2026112300000001:step");

    static Stream<Message> oneOfEach() {
        List<OrderItem> items = List.of(new OrderItem(7, 2));
        Instant now = Instant.parse("2026-11-23T01:02:04Z");
        return Stream.of(
                new ProductInformationRequest(items),
                ProductInformationResponse.of(
                        List.of(new ProductInformationResponse.Product(7, "\uC0AC\uB8CC", 12_000, 5, 2))),
                ProductInformationResponse.refused("OUT_OF_STOCK", Map.of("productName", "\uC0AC\uB8CC")),
                new PaymentPrepare(1, 24_000, null),
                new PaymentPrepared("p1"),
                new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT"),
                new ProductStockDecrease(items),
                ProductStockDecreased.done(),
                ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()),
                new PaymentPending("p1", "key", 24_000),
                new PaymentConfirmed("p1", now),
                new PaymentConfirmedFail("p1", "REJECT_CARD_PAYMENT"),
                new ProductStockRollback("r1", items),
                new ProductStockRolledback("r1"),
                new PaymentCancel("c1", "p1", null, "changed my mind"),
                new PaymentCanceled(null, 24_000, now),
                new PaymentCanceledFail("c1", "NOT_CANCELABLE_PAYMENT"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void readsWhatItWrites(Message message) {
        String json = MessageFormat.write(HEADER, message);

        assertThat(MessageFormat.header(json)).isEqualTo(HEADER);
        assertThat((Message) MessageFormat.body(json, message.getClass())).isEqualTo(message);
    }

    @Test
    void everyTopicHasAMessageOfItsOwn() {
        assertThat(oneOfEach().map(message -> Topic.of(message.getClass())).distinct())
                .containsExactlyInAnyOrder(Topic.values());
    }

    @Test
    void passesOverWhatANewerSenderAdds() {
        assertThat(MessageFormat.body("{\"paymentId\":\"p1\",\"more\":[1]}", PaymentPrepared.class))
                .isEqualTo(new PaymentPrepared("p1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{\"eventId\":\"e\",\"orderId\":\"1\",\"idempotencyKey\":\"k\"}",
                "{\"eventId\":\"\",\"occurredAt\":\"2026-11-23T01:02:03Z\",\"orderId\":\"1\",\"idempotencyKey\":\"k\"}",
                "{\"eventId\":\"e\",\"occurredAt\":\"yesterday\",\"orderId\":\"1\",\"idempotencyKey\":\"k\"}"
            })
    void knowsAMalformedHeader(String json) {
        assertThatThrownBy(() -> MessageFormat.header(json)).isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"products\":[]}",
                "{\"products\":[{\"productId\":1,\"quantity\":0}]}",
                "{\"products\":[{\"productId\":1,\"quantity\":1.5}]}",
                "{\"products\":\"all\"}"
            })
    void knowsAMalformedBody(String json) {
        assertThatThrownBy(() -> MessageFormat.body(json, ProductStockDecrease.class))
                .isInstanceOf(MalformedMessageException.class);
    }
}
