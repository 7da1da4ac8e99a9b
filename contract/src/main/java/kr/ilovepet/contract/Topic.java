package kr.ilovepet.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics of the saga, and the one kind of message that each carries. */
public enum Topic {
    PRODUCT_INFORMATION_REQUEST("product.information.request", ProductInformationRequest.class),
    PRODUCT_INFORMATION_RESPONSE("product.information.response", ProductInformationResponse.class),
    PAYMENT_PREPARE("payment.prepare", PaymentPrepare.class),
    PAYMENT_PREPARED("payment.prepared", PaymentPrepared.class),
    PAYMENT_PREPARED_FAIL("payment.prepared.fail", PaymentPreparedFail.class),
    PRODUCT_STOCK_DECREASE("product.stock.decrease", ProductStockDecrease.class),
    PRODUCT_STOCK_DECREASED("product.stock.decreased", ProductStockDecreased.class),
    PAYMENT_PENDING("payment.pending", PaymentPending.class),
    PAYMENT_CONFIRMED("payment.confirmed", PaymentConfirmed.class),
    PAYMENT_CONFIRMED_FAIL("payment.confirmed.fail", PaymentConfirmedFail.class),
    PRODUCT_STOCK_ROLLBACK("product.stock.rollback", ProductStockRollback.class),
    PRODUCT_STOCK_ROLLEDBACK("product.stock.rolledback", ProductStockRolledback.class),
    PAYMENT_CANCEL("payment.cancel", PaymentCancel.class),
    PAYMENT_CANCELED("payment.canceled", PaymentCanceled.class),
    PAYMENT_CANCELED_FAIL("payment.canceled.fail", PaymentCanceledFail.class);

    /** Ending of the names of dead letter topics. */
    public static final String DEAD_LETTER_SUFFIX = "-dlt";

    private static final Map<String, Topic> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Topic::topicName, Function.identity()));
    private static final Map<Class<?>, Topic> BY_MESSAGE =
            Arrays.stream(values()).collect(Collectors.toMap(Topic::messageType, Function.identity()));

    private final String topicName;
    private final Class<? extends Message> messageType;

    Topic(String topicName, Class<? extends Message> messageType) {
        this.topicName = topicName;
        this.messageType = messageType;
    }

    /** The topic that carries this kind of message. */
    public static Topic of(Class<? extends Message> messageType) {
        return BY_MESSAGE.get(messageType);
    }

    /** The type of the messages by the name of their topic, in the order of the saga. */
    public static Map<String, Class<? extends Message>> types() {
        Map<String, Class<? extends Message>> types = new LinkedHashMap<>();
        for (Topic topic : values()) {
            types.put(topic.topicName, topic.messageType);
        }
        return types;
    }

    /** The topic of this name, of a message or of its dead letters. */
    public static Optional<Topic> named(String name) {
        boolean dead = name.endsWith(DEAD_LETTER_SUFFIX);
        return Optional.ofNullable(
                BY_NAME.get(dead ? name.substring(0, name.length() - DEAD_LETTER_SUFFIX.length()) : name));
    }

    public String topicName() {
        return topicName;
    }

    /** Where messages of this topic go that could not be handled. */
    public String deadLetterTopicName() {
        return topicName + DEAD_LETTER_SUFFIX;
    }

    public Class<? extends Message> messageType() {
        return messageType;
    }
}
