package kr.ilovepet.payment.story;

import static org.assertj.core.api.Assertions.assertThat;

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
    @DisplayName("is none for another amount or member, although the reply is stored, and a charge is told")
    void ofAnotherAmountOrMember(long member, long amount) {
        story.prepare(member, amount);
        assertThat(story.sent(PaymentPreparedFail.class))
                .extracting(PaymentPreparedFail::errorCode)
                .containsExactly("AMOUNT_MISMATCH");
        assertThat(story.sent(PaymentConfirmed.class)).isEmpty();

        story.confirm();
        story.work();
        story.prepare(member, amount);

        assertThat(story.sent(PaymentPreparedFail.class)).hasSize(2);
        // Once by the charge, and once so that the order, which ends unpaid, asks for the money back.
        assertThat(story.sent(PaymentConfirmed.class)).hasSize(2);
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
        assertThat(story.sent(PaymentConfirmed.class)).hasSize(2);
        assertThat(story.toss.operations()).containsExactly(TossOperation.CONFIRM);
    }
}
