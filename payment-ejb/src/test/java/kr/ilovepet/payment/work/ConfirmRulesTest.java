package kr.ilovepet.payment.work;

import static kr.ilovepet.payment.toss.Replies.error;
import static kr.ilovepet.payment.toss.Replies.noAnswer;
import static kr.ilovepet.payment.toss.Replies.payment;
import static kr.ilovepet.payment.work.Step.Kind.DONE;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.Step.Kind.NEW_KEY_AGAIN;
import static kr.ilovepet.payment.work.Step.Kind.REFUSED;
import static kr.ilovepet.payment.work.Step.Kind.SAME_KEY_AGAIN;
import static kr.ilovepet.payment.work.Step.Kind.TAKE_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.TossStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When Toss was asked to charge")
class ConfirmRulesTest {

    private Payment payment;

    @BeforeEach
    void confirming() {
        payment = Payment.ready("order-1", 7, 10_000, null, Instant.EPOCH);
        payment.confirm("key-1", "{}", Instant.EPOCH);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REJECT_CARD_PAYMENT, REFUSED",
        "IDEMPOTENT_REQUEST_PROCESSING, SAME_KEY_AGAIN",
        "ALREADY_PROCESSED_PAYMENT, LOOK_UP",
        "FAILED_INTERNAL_SYSTEM_PROCESSING, LOOK_UP",
        "NOT_FOUND_PAYMENT_SESSION, LOOK_UP",
        "FORBIDDEN_REQUEST, LOOK_UP",
        "UNAUTHORIZED_KEY, LOOK_UP",
        "NEVER_HEARD_OF, LOOK_UP"
    })
    @DisplayName("an error leads on as its class says")
    void errors(String code, Step.Kind expected) {
        assertThat(confirmed(error(code))).isEqualTo(expected);
    }

    @Test
    @DisplayName("no answer says nothing: the same question again")
    void silence() {
        assertThat(confirmed(noAnswer())).isEqualTo(SAME_KEY_AGAIN);
        assertThat(lookedUp(noAnswer())).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(error("UNAUTHORIZED_KEY"))).isEqualTo(LOOK_UP_LATER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DONE, DONE",
        "WAITING_FOR_DEPOSIT, TAKE_BACK",
        "ABORTED, REFUSED",
        "EXPIRED, REFUSED",
        "CANCELED, REFUSED",
        "READY, SAME_KEY_AGAIN",
        "IN_PROGRESS, SAME_KEY_AGAIN",
        "OTHER, LOOK_UP_LATER"
    })
    @DisplayName("the payment's status at Toss decides")
    void statuses(TossStatus status, Step.Kind expected) {
        assertThat(lookedUp(payment(status))).isEqualTo(expected);
        assertThat(confirmed(payment(status))).isEqualTo(expected);
    }

    @Test
    @DisplayName("an untouched payment is asked for anew only where Toss has answered the old key")
    void newKeyOnlyAfterAnAnswer() {
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(SAME_KEY_AGAIN);
        payment.attempts().answered("PROVIDER_ERROR");
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(NEW_KEY_AGAIN);
        payment.attempts().answered("UNAUTHORIZED_KEY");
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(NEW_KEY_AGAIN);
        payment.attempts().answered("FORBIDDEN_REQUEST");
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a payment that Toss does not know is refused only when both confirm and look-up said so")
    void unknownKey() {
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(SAME_KEY_AGAIN);
        payment.attempts().answered("NOT_FOUND_PAYMENT_SESSION");
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(REFUSED);
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(DONE);
    }

    @Test
    @DisplayName("a refusal under a later key is looked at twice, since an earlier question was left open")
    void refusalUnderLaterKey() {
        payment.attempts().answered("PROVIDER_ERROR");
        payment.attempts().newKeyAgain();
        assertThat(confirmed(error("REJECT_CARD_PAYMENT"))).isEqualTo(LOOK_UP);
        payment.attempts().answered("REJECT_CARD_PAYMENT");
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(DONE);
        assertThat(lookedUp(payment(TossStatus.ABORTED))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a charge of another amount is taken back, another order's payment is never touched")
    void notOurs() {
        assertThat(confirmed(payment("order-1", TossStatus.DONE, 9_000, 9_000))).isEqualTo(TAKE_BACK);
        assertThat(lookedUp(payment("order-1", TossStatus.IN_PROGRESS, 9_000, 9_000)))
                .isEqualTo(REFUSED);
        assertThat(lookedUp(payment("order-2", TossStatus.DONE, 10_000, 10_000)))
                .isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a charge of which part was given back already is a charge")
    void partlyReturned() {
        assertThat(lookedUp(payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 4_000)))
                .isEqualTo(DONE);
    }

    private Step.Kind confirmed(TossReply reply) {
        return new ConfirmRules(payment, "order-1").afterConfirm(reply).kind();
    }

    private Step.Kind lookedUp(TossReply reply) {
        return new ConfirmRules(payment, "order-1").afterLookUp(reply).kind();
    }
}
