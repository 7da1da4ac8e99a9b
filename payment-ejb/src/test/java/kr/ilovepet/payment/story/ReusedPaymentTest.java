package kr.ilovepet.payment.story;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.toss.TossOperation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A payment that is here already")
class ReusedPaymentTest {

    private final PaymentStory story = new PaymentStory();

    @Test
    @DisplayName("is neither shown nor given back to another order with the same number, charged or not")
    void ofANamesake() {
        story.namesakeAsks();
        assertThat(story.payment().state()).isEqualTo(PaymentState.READY);

        story.confirm();
        story.work();
        story.namesakeAsks();
        story.work();

        assertThat(story.payment().state()).isEqualTo(PaymentState.APPROVED);
        assertThat(story.toss.operations()).containsExactly(TossOperation.CONFIRM);
        assertThat(story.sent(PaymentPrepared.class)).hasSize(1);
        assertThat(story.sent(PaymentConfirmed.class)).hasSize(1);
        assertThat(story.sent(PaymentPreparedFail.class))
                .extracting(PaymentPreparedFail::errorCode)
                .containsExactly("ORDER_NUMBER_TAKEN", "ORDER_NUMBER_TAKEN");
        assertThat(story.sent(PaymentConfirmedFail.class))
                .extracting(PaymentConfirmedFail::errorCode)
                .containsExactly("UNKNOWN_PAYMENT", "UNKNOWN_PAYMENT");
        assertThat(story.sent(PaymentCanceledFail.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"7, 9999", "8, 10000"})
    @DisplayName("is none for another amount or member, although the reply is stored, and a charge goes back")
    void ofAnotherAmountOrMember(long member, long amount) {
        story.prepare(member, amount);
        assertThat(story.sent(PaymentPreparedFail.class))
                .extracting(PaymentPreparedFail::errorCode)
                .containsExactly("AMOUNT_MISMATCH");
        assertThat(story.sent(PaymentConfirmed.class)).isEmpty();

        story.confirm();
        story.work();
        story.prepare(member, amount);
        story.prepare(member, amount);
        story.work();

        assertThat(story.sent(PaymentPreparedFail.class)).hasSize(3);
        assertThat(story.sent(PaymentConfirmed.class))
                .as("told by the charge alone")
                .hasSize(1);
        assertGoneBackOnce();
    }

    /** An order that has ended unpaid asks for it, too, when it is told of the charge late. */
    private void assertGoneBackOnce() {
        story.cancel(PaymentStory.ORDER + "-orphan", Purpose.ORPHAN, null);
        story.work();

        assertThat(story.toss.operations()).containsExactly(TossOperation.CONFIRM, TossOperation.CANCEL);
        assertThat(story.toss.held(PaymentStory.KEY)).isZero();
        assertThat(story.payment().state()).isEqualTo(PaymentState.CANCELED);
        assertThat(story.sent(PaymentCanceled.class))
                .hasSize(2)
                .allSatisfy(canceled -> assertThat(canceled.purpose()).isEqualTo(Purpose.ORPHAN))
                .allSatisfy(canceled -> assertThat(canceled.canceledAmount()).isEqualTo(PaymentStory.AMOUNT));
    }

    @Test
    @DisplayName("is not answered as paid where another amount is to be charged")
    void chargedForAnotherAmount() {
        story.confirm();
        story.confirmAmount(9_999);
        assertThat(story.sent(PaymentConfirmed.class)).isEmpty();
        story.work();
        story.confirmAmount(9_999);

        assertThat(story.sent(PaymentConfirmedFail.class))
                .extracting(PaymentConfirmedFail::errorCode)
                .containsExactly("AMOUNT_MISMATCH", "AMOUNT_MISMATCH");
        assertThat(story.sent(PaymentConfirmed.class))
                .as("told by the charge alone")
                .hasSize(1);
        assertGoneBackOnce();
    }
}
