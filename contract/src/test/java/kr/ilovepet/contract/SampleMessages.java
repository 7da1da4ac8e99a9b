package kr.ilovepet.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.message.Subject;

/** Messages of every type, as the services send them. */
final class SampleMessages {

    private static final MessageTypes TYPES =
            MessageTypes.of(Message.ORDER_ID, Message.class, Topic.types(), Message::step);
    private static final Subject ORDER = new Subject("2026112300000001", "0f".repeat(16));

    static final MessageFormat FORMAT = new MessageFormat(TYPES);

    private SampleMessages() {}

    static MessageHeader header(Message message) {
        return new MessageHeader(
                "e1", Instant.parse("2026-11-23T01:02:03Z"), ORDER, TYPES.idempotencyKey(ORDER, message));
    }

    /** At least one of each type; of those that can say yes or no, one of both. */
    static Stream<Message> oneOfEach() {
        List<OrderItem> items = List.of(new OrderItem(7, 7, 2));
        Instant now = Instant.parse("2026-11-23T01:02:04Z");
        return Stream.of(
                new ProductInformationRequest(items),
                ProductInformationResponse.of(
                        List.of(new ProductInformationResponse.Product(7, 7, "\uC0AC\uB8CC", 12_000, 5, 2))),
                ProductInformationResponse.refused("OUT_OF_STOCK", Map.of("productName", "\uC0AC\uB8CC"), List.of()),
                new PaymentPrepare(1, 24_000, null),
                new PaymentPrepared("p1"),
                new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT"),
                new ProductStockDecrease(items),
                ProductStockDecreased.done(),
                ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()),
                new PaymentPending("p1", "key", 24_000),
                new PaymentPending("p1", "key", 24_000, 2),
                new PaymentConfirmed("p1", now),
                new PaymentConfirmedFail("p1", "REJECT_CARD_PAYMENT"),
                new PaymentConfirmedFail("p1", "NOT_FOUND_PAYMENT_SESSION", 1),
                new ProductStockRollback("r1", items),
                ProductStockRollback.ofEverything("r2"),
                new ProductStockRolledback("r1"),
                new PaymentCancel("c1", Purpose.REFUND, "p1", null, "changed my mind"),
                new PaymentCanceled("c1", Purpose.CLOSE, 0, now),
                PaymentCanceled.atProvider(24_000, now),
                new PaymentCanceledFail("c1", Purpose.ORPHAN, "NOT_CANCELABLE_PAYMENT"));
    }
}
