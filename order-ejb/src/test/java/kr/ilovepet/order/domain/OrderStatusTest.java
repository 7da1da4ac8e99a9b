package kr.ilovepet.order.domain;

import static kr.ilovepet.order.domain.OrderStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

    @Test
    void runsAlongTheSagaPage() {
        assertThat(next(CREATED)).containsExactlyInAnyOrder(VALIDATION_SUCCESS, VALIDATION_FAILED, EXPIRED);
        assertThat(next(VALIDATION_SUCCESS)).containsExactlyInAnyOrder(PREPARED, PAYMENT_PREPARE_FAILED, EXPIRED);
        assertThat(next(PREPARED)).containsExactlyInAnyOrder(DECREASE_STOCK, EXPIRED, CANCELED);
        assertThat(next(DECREASE_STOCK)).containsExactlyInAnyOrder(PAYMENT_PENDING, DECREASE_STOCK_FAILED);
        assertThat(next(PAYMENT_PENDING)).containsExactlyInAnyOrder(CONFIRMED, PAYMENT_FAILED, PREPARED);
        assertThat(next(CONFIRMED)).containsExactlyInAnyOrder(CANCEL_REQUESTED, CANCELED);
        assertThat(next(CANCEL_REQUESTED)).containsExactlyInAnyOrder(CANCELED, CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CANCELED",
                "VALIDATION_FAILED",
                "PAYMENT_PREPARE_FAILED",
                "DECREASE_STOCK_FAILED",
                "PAYMENT_FAILED",
                "EXPIRED"
            })
    void endsForGood(OrderStatus end) {
        assertThat(next(end)).isEmpty();
        assertThat(end.settled()).isTrue();
        assertThat(end.awaitsReply()).isFalse();
        assertThat(end.canExpire()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECREASE_STOCK", "PAYMENT_PENDING"})
    void neitherExpiresNorIsCanceledWhileBeingPaid(OrderStatus status) {
        assertThat(status.beingPaid()).isTrue();
        assertThat(status.canExpire()).isFalse();
        assertThat(status.canBecome(CANCELED)).isFalse();
        assertThat(status.awaitsReply()).isTrue();
    }

    private static List<OrderStatus> next(OrderStatus status) {
        return Arrays.stream(OrderStatus.values()).filter(status::canBecome).toList();
    }
}
