package kr.ilovepet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages as the messaging library writes and reads them. */
class MessageTest {

    private static final MessageFormat FORMAT = SampleMessages.FORMAT;

    @ParameterizedTest
    @MethodSource("kr.ilovepet.contract.SampleMessages#oneOfEach")
    void isReadAsItIsWritten(Message message) {
        MessageHeader header = SampleMessages.header(message);

        String json = FORMAT.write(header, message);

        assertThat(FORMAT.header(json)).isEqualTo(header);
        assertThat((Message) FORMAT.body(json, message.getClass())).isEqualTo(message);
    }

    @Test
    void everyTopicHasAMessageOfItsOwn() {
        assertThat(SampleMessages.oneOfEach()
                        .map(message -> Topic.of(message.getClass()))
                        .distinct())
                .containsExactlyInAnyOrder(Topic.values());
    }

    @Test
    void aPurposeIsWrittenInLowerCase() {
        PaymentCancel message = new PaymentCancel("c1", Purpose.ORPHAN, "p1", null, null);
        assertThat(FORMAT.write(SampleMessages.header(message), message)).contains("\"purpose\":\"orphan\"");
    }

    @Test
    void anAttemptThatIsNotNamedIsTheFirst() {
        String json = "{\"products\":[{\"productId\":1,\"variantId\":1,\"quantity\":1}]}";

        ProductStockDecrease first = FORMAT.body(json, ProductStockDecrease.class);
        ProductStockDecrease second = new ProductStockDecrease(first.products(), 2);

        assertThat(first.attempt()).isEqualTo(1);
        assertThat(first.step()).isEqualTo("product.stock.decrease");
        assertThat(second.step()).isEqualTo("product.stock.decrease:2");
        assertThat(FORMAT.body("{\"success\":true}", ProductStockDecreased.class)
                        .attempt())
                .isEqualTo(1);
        assertThat(FORMAT.body("{\"paymentId\":\"p1\",\"errorCode\":\"X\"}", PaymentConfirmedFail.class)
                        .keyRefused())
                .isFalse();
    }

    /** Else a list that a sender forgot would return all that an order holds. */
    @Test
    void everythingGoesBackOnlyWhereTheMessageSaysSo() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> FORMAT.body("{\"rollbackId\":\"r1\",\"products\":[]}", ProductStockRollback.class));
        assertThat(FORMAT.body("{\"rollbackId\":\"r1\",\"everything\":true}", ProductStockRollback.class))
                .isEqualTo(ProductStockRollback.ofEverything("r1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"products\":[]}",
                "{\"products\":[{\"productId\":1,\"variantId\":1,\"quantity\":0}]}",
                "{\"products\":[{\"productId\":1,\"quantity\":1}]}",
                "{\"products\":[{\"productId\":1,\"variantId\":1,\"quantity\":1.5}]}",
                "{\"products\":\"all\"}"
            })
    void aMalformedBodyIsRefused(String json) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> FORMAT.body(json, ProductStockDecrease.class));
    }
}
