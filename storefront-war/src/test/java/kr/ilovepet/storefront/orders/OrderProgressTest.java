package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.storefront.orders.OrderProgress.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderProgressTest {

    private static final Instant BEGAN = Instant.parse("2026-11-23T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "CREATED, PREPARING",
        "VALIDATION_SUCCESS, PREPARING",
        "PREPARED, PAYABLE",
        "DECREASE_STOCK, PAYING",
        "PAYMENT_PENDING, PAYING",
        "CONFIRMED, CONFIRMED",
        "CANCEL_REQUESTED, REFUNDING",
        "CANCELED, ENDED",
        "VALIDATION_FAILED, ENDED",
        "PAYMENT_PREPARE_FAILED, ENDED",
        "DECREASE_STOCK_FAILED, ENDED",
        "PAYMENT_FAILED, ENDED",
        "EXPIRED, ENDED"
    })
    void everyStateMeansSomethingToTheShopper(String status, OrderPhase phase) {
        assertThat(OrderPhase.of(status)).isEqualTo(phase);
    }

    @Test
    void waitsWhileTheOrderMovesAndPatienceLasts() {
        assertThat(progress("CREATED", View.PAY, 29).waiting()).isTrue();
        assertThat(progress("CREATED", View.PAY, 30).waiting()).isFalse();
        assertThat(progress("CREATED", View.PAY, 30).timedOut()).isTrue();
        assertThat(progress("CONFIRMED", View.ORDER, 90).timedOut()).isFalse();
        assertThat(progress("PREPARED", View.ORDER, 0).waiting()).isFalse();
    }

    @Test
    void thePaymentPageHandsOverWhatItCannotShow() {
        assertThat(progress("PREPARED", View.PAY, 0).pastPayment()).isFalse();
        assertThat(progress("DECREASE_STOCK", View.PAY, 0).pastPayment()).isTrue();
        assertThat(progress("VALIDATION_FAILED", View.PAY, 0).pastPayment()).isTrue();
        assertThat(progress("VALIDATION_FAILED", View.ORDER, 0).pastPayment()).isFalse();
    }

    @Test
    void neverHoldsAQuestionLongerThanPatienceLasts() {
        assertThat(OrderProgress.waitUntil(BEGAN, BEGAN)).isEqualTo(BEGAN.plusSeconds(10));
        assertThat(OrderProgress.waitUntil(BEGAN, BEGAN.plusSeconds(26))).isEqualTo(BEGAN.plusSeconds(30));
        assertThat(OrderProgress.waitUntil(BEGAN, BEGAN.plusSeconds(300))).isEqualTo(BEGAN.plusSeconds(30));
    }

    private static OrderProgress progress(String status, View view, long seconds) {
        Order order = new Order("2026112300000001", status, null, null, null, null, null, null, null);
        return new OrderProgress(order, view, BEGAN, BEGAN.plusSeconds(seconds), null, null, null);
    }
}
