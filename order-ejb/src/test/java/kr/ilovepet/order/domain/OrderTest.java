package kr.ilovepet.order.domain;

import static kr.ilovepet.order.domain.SampleOrders.NOW;
import static kr.ilovepet.order.domain.SampleOrders.TIME_TO_PAY;
import static kr.ilovepet.order.domain.SampleOrders.created;
import static kr.ilovepet.order.domain.SampleOrders.prepared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an order comes from its acceptance to its end. */
class OrderTest {

    @Test
    void takesPricesFromCatalogAndAddsThemUp() {
        Order order = prepared();

        assertThat(order.payment().amount()).isEqualTo(new Won(2 * 12_000 + 3 * 3_500));
        assertThat(order.lines().all().get(1).productName()).isEqualTo("ball");
    }

    @Test
    void hasNoAmountBeforeCatalogAnswered() {
        assertThat(created().payment().amount()).isNull();
    }

    @Test
    void keepsItsWholeHistory() {
        Order order = prepared();
        order.confirm(new PaymentKey("key"), NOW.plusSeconds(3));
        order.stockDecreased(NOW.plusSeconds(4));
        order.paid(NOW.plusSeconds(5), NOW.plusSeconds(6));

        assertThat(order.history().entries())
                .extracting(HistoryEntry::status)
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.VALIDATION_SUCCESS,
                        OrderStatus.PREPARED,
                        OrderStatus.DECREASE_STOCK,
                        OrderStatus.PAYMENT_PENDING,
                        OrderStatus.CONFIRMED);
        assertThat(order.payment().paidAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void cannotBePaidWithoutItsSteps() {
        Order order = created();

        assertThatThrownBy(() -> order.confirm(new PaymentKey("key"), NOW))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> order.paid(NOW, NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
        assertThat(order.payment().key()).isNull();
    }

    @Test
    void cannotBeChargedASecondKey() {
        Order order = prepared();
        order.confirm(new PaymentKey("first"), NOW);

        assertThatThrownBy(() -> order.confirm(new PaymentKey("second"), NOW))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(order.payment().key()).isEqualTo(new PaymentKey("first"));
    }

    @Test
    void waitsForAnotherKeyWhenOneWasRefusedAndNoLongerThanItWouldHave() {
        Order order = prepared();
        Instant payUntil = order.timers().expiresAt();
        order.confirm(new PaymentKey("nobody-knows"), NOW);
        order.stockDecreased(NOW);

        order.paymentKeyRefused(Failure.of("PAYMENT_KEY_REFUSED"), NOW.plusSeconds(9));

        assertThat(order.status()).isEqualTo(OrderStatus.PREPARED);
        assertThat(order.payment().key()).isNull();
        assertThat(order.payment().attempt()).isEqualTo(2);
        assertThat(order.timers().expiresAt()).isEqualTo(payUntil);
        order.confirm(new PaymentKey("second"), NOW.plusSeconds(10));
        assertThat(order.payment().key()).isEqualTo(new PaymentKey("second"));
        assertThat(order.failure()).isNull();
    }

    @Test
    void canBePaidOnceMoreWhereNobodyKeptUntilWhen() {
        OrderTimers timers = new OrderTimers();
        timers.resumeExpiry(NOW);

        assertThat(timers.expired(NOW.plusSeconds(60))).isFalse();
        assertThat(timers.expired(NOW.plusSeconds(3_600))).isTrue();
    }

    @Test
    void holdsAgainWhatASecondAttemptHasTaken() {
        Order order = SampleOrders.pending();
        order.paymentKeyRefused(Failure.of("PAYMENT_KEY_REFUSED"), NOW);
        Quantities all = order.lines().held();
        order.stockReturnRequested(all, false);
        order.stockReturnCompleted(all);
        assertThat(order.lines().held().isEmpty()).isTrue();

        // Already here: the instance that hears of the stock may be of a version that knows no second attempt.
        order.confirm(new PaymentKey("second"), NOW);
        assertThat(order.lines().held()).isEqualTo(all);
        order.stockDecreased(NOW);

        assertThat(order.lines().held()).isEqualTo(all);
    }

    @Test
    void canExpireUntilItIsBeingPaid() {
        Order order = prepared();
        assertThat(order.timers().expired(NOW.plus(TIME_TO_PAY).plusSeconds(2))).isTrue();

        order.confirm(new PaymentKey("key"), NOW);
        assertThat(order.timers().expired(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void hasTheWholeTimeToPayFromTheMomentInWhichThePaymentIsReady() {
        assertThat(created().timers().expiresAt()).isEqualTo(NOW.plus(TIME_TO_PAY));
        assertThat(prepared().timers().expiresAt()).isEqualTo(NOW.plusSeconds(2).plus(TIME_TO_PAY));
    }

    @Test
    void publishesEachChangeOfItsState() {
        List<OrderStatusChanged> published = new ArrayList<>();
        Order order = created();
        order.publishTo(published::add);
        order.publishTo(published::add);
        assertThat(published)
                .containsExactly(new OrderStatusChanged(order.number(), null, OrderStatus.CREATED, Duration.ZERO));

        order.fail(OrderStatus.VALIDATION_FAILED, Failure.of("OUT_OF_STOCK"), NOW.plusSeconds(2));
        assertThat(published)
                .last()
                .isEqualTo(new OrderStatusChanged(
                        order.number(), OrderStatus.CREATED, OrderStatus.VALIDATION_FAILED, Duration.ofSeconds(2)));
        assertThat(published).hasSize(2);
    }

    @Test
    void isNotCanceledAsUnpaidOnceItIsPaid() {
        Order order = SampleOrders.confirmed();

        assertThatThrownBy(() -> order.cancelUnpaid(NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void hasAnIncarnationOfItsOwn() {
        assertThat(created().incarnation()).isNotEqualTo(created().incarnation());
    }
}
