package kr.ilovepet.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics of the saga, and the one kind of message that each carries. */
public enum Topic {
    PRODUCT_INFORMATION_REQUEST(
            "product.information.request", ProductInformationRequest.class, Party.ORDER, Party.CATALOG),
    PRODUCT_INFORMATION_RESPONSE(
            "product.information.response", ProductInformationResponse.class, Party.CATALOG, Party.ORDER),
    PAYMENT_PREPARE("payment.prepare", PaymentPrepare.class, Party.ORDER, Party.PAYMENT),
    PAYMENT_PREPARED("payment.prepared", PaymentPrepared.class, Party.PAYMENT, Party.ORDER),
    PAYMENT_PREPARED_FAIL("payment.prepared.fail", PaymentPreparedFail.class, Party.PAYMENT, Party.ORDER),
    PRODUCT_STOCK_DECREASE("product.stock.decrease", ProductStockDecrease.class, Party.ORDER, Party.CATALOG),
    PRODUCT_STOCK_DECREASED("product.stock.decreased", ProductStockDecreased.class, Party.CATALOG, Party.ORDER),
    PAYMENT_PENDING("payment.pending", PaymentPending.class, Party.ORDER, Party.PAYMENT),
    PAYMENT_CONFIRMED("payment.confirmed", PaymentConfirmed.class, Party.PAYMENT, Party.ORDER),
    PAYMENT_CONFIRMED_FAIL("payment.confirmed.fail", PaymentConfirmedFail.class, Party.PAYMENT, Party.ORDER),
    PRODUCT_STOCK_ROLLBACK("product.stock.rollback", ProductStockRollback.class, Party.ORDER, Party.CATALOG),
    PRODUCT_STOCK_ROLLEDBACK("product.stock.rolledback", ProductStockRolledback.class, Party.CATALOG, Party.ORDER),
    PAYMENT_CANCEL("payment.cancel", PaymentCancel.class, Party.ORDER, Party.PAYMENT),
    PAYMENT_CANCELED("payment.canceled", PaymentCanceled.class, Party.PAYMENT, Party.ORDER),
    PAYMENT_CANCELED_FAIL("payment.canceled.fail", PaymentCanceledFail.class, Party.PAYMENT, Party.ORDER);

    /** A service that takes part in the saga. */
    public enum Party {
        /** Places orders and leads the saga. */
        ORDER,
        /** Knows the products and holds the stock. */
        CATALOG,
        /** Has the provider charge and give back money. */
        PAYMENT
    }

    private static final Map<Class<?>, Topic> BY_MESSAGE =
            Arrays.stream(values()).collect(Collectors.toMap(Topic::messageType, Function.identity()));

    private final String topicName;
    private final Class<? extends Message> messageType;
    private final Party sender;
    private final Party receiver;

    Topic(String topicName, Class<? extends Message> messageType, Party sender, Party receiver) {
        this.topicName = topicName;
        this.messageType = messageType;
        this.sender = sender;
        this.receiver = receiver;
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

    /** The topic's name at the broker. */
    public String topicName() {
        return topicName;
    }

    /** The type of the messages that the topic carries. */
    public Class<? extends Message> messageType() {
        return messageType;
    }

    /** Who sends the messages. */
    public Party sender() {
        return sender;
    }

    /** Who handles the messages, and stores those of their dead letter topic. */
    public Party receiver() {
        return receiver;
    }
}
