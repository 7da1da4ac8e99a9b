package kr.ilovepet.payment.confirmation;

import static kr.ilovepet.payment.toss.TossResponses.error;
import static kr.ilovepet.payment.toss.TossResponses.noResponse;
import static kr.ilovepet.payment.toss.TossResponses.payment;
import static kr.ilovepet.payment.work.NextStep.Kind.DONE;
import static kr.ilovepet.payment.work.NextStep.Kind.KEY_REFUSED;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.NextStep.Kind.REFUSED;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_NEW_KEY;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_SAME_KEY;
import static kr.ilovepet.payment.work.NextStep.Kind.TAKE_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.payment.domain.OrderReference;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.TossStatus;
import kr.ilovepet.payment.work.NextStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When Toss was asked to charge")
class ConfirmationRulesTest {

    private Payment payment;

    @BeforeEach
    void confirming() {
        confirming(Instant.EPOCH);
    }

    private void confirming(Instant since) {
        payment = Payment.ready(new OrderReference("order-1", "a1b2"), 7, new Won(10_000), null, since);
        payment.publishTo(event -> {});
        payment.confirm(new PaymentKey("key-1"), "{}", since);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REJECT_CARD_PAYMENT, REFUSED",
        "IDEMPOTENT_REQUEST_PROCESSING, RETRY_SAME_KEY",
        "ALREADY_PROCESSED_PAYMENT, LOOK_UP",
        "FAILED_INTERNAL_SYSTEM_PROCESSING, LOOK_UP",
        "NOT_FOUND_PAYMENT_SESSION, LOOK_UP",
        "FORBIDDEN_REQUEST, LOOK_UP",
        "UNAUTHORIZED_KEY, LOOK_UP",
        "NEVER_HEARD_OF, LOOK_UP"
    })
    @DisplayName("an error leads on as its class says")
    void errors(String code, NextStep.Kind expected) {
        assertThat(confirmed(error(code))).isEqualTo(expected);
    }

    @Test
    @DisplayName("no response says nothing: the same request again")
    void silence() {
        assertThat(confirmed(noResponse())).isEqualTo(RETRY_SAME_KEY);
        assertThat(lookedUp(noResponse())).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(error("UNAUTHORIZED_KEY"))).isEqualTo(LOOK_UP_LATER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DONE, DONE",
        "WAITING_FOR_DEPOSIT, TAKE_BACK",
        "ABORTED, REFUSED",
        "EXPIRED, REFUSED",
        "CANCELED, REFUSED",
        "READY, RETRY_SAME_KEY",
        "IN_PROGRESS, RETRY_SAME_KEY",
        "OTHER, LOOK_UP_LATER"
    })
    @DisplayName("the payment's status at Toss decides")
    void statuses(TossStatus status, NextStep.Kind expected) {
        assertThat(lookedUp(payment(status))).isEqualTo(expected);
        assertThat(confirmed(payment(status))).isEqualTo(expected);
    }

    @Test
    @DisplayName("an untouched payment is asked for anew only where Toss has responded to the old key")
    void newKeyOnlyAfterAResponse() {
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(RETRY_SAME_KEY);
        payment.attempts().failed("PROVIDER_ERROR");
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(RETRY_NEW_KEY);
        payment.attempts().failed("UNAUTHORIZED_KEY");
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(RETRY_NEW_KEY);
        payment.attempts().failed("FORBIDDEN_REQUEST");
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a key that Toss does not know is refused only when both confirm and look-up said so")
    void unknownKey() {
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(RETRY_SAME_KEY);
        payment.attempts().failed("NOT_FOUND_PAYMENT_SESSION");
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(KEY_REFUSED);
        payment.attempts().failed("PROVIDER_ERROR");
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(RETRY_NEW_KEY);
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEVER_HEARD_OF", "INVALID_REQUEST", "PROVIDER_ERROR"})
    @DisplayName("a key that Toss does not know is refused in the end, whatever error Toss has for it")
    void unknownKeyWithAnOddError(String code) {
        payment.attempts().failed(code);
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(RETRY_NEW_KEY);
        payment.attempts().retryWithNewKey();
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(RETRY_SAME_KEY);
        payment.attempts().failed(code);
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(KEY_REFUSED);
        assertThat(lookedUp(error("NOT_FOUND"))).isEqualTo(KEY_REFUSED);
        assertThat(lookedUp(error("UNAUTHORIZED_KEY"))).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(payment(TossStatus.IN_PROGRESS))).isEqualTo(RETRY_NEW_KEY);
    }

    @Test
    @DisplayName("a key that Toss may not know yet is not refused for an odd error")
    void youngKeyWithAnOddError() {
        confirming(Instant.parse("2026-11-22T23:59:30Z"));
        payment.attempts().failed("NEVER_HEARD_OF");
        payment.attempts().retryWithNewKey();
        payment.attempts().failed("NEVER_HEARD_OF");
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(RETRY_NEW_KEY);
    }

    @Test
    @DisplayName("a refusal under a later key is followed by a look-up, since an earlier request was left open")
    void refusalUnderLaterKey() {
        payment.attempts().failed("PROVIDER_ERROR");
        payment.attempts().retryWithNewKey();
        assertThat(confirmed(error("REJECT_CARD_PAYMENT"))).isEqualTo(LOOK_UP);
        payment.attempts().failed("REJECT_CARD_PAYMENT");
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(DONE);
        assertThat(lookedUp(payment(TossStatus.ABORTED))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a charge of another amount is taken back, another order's payment is never touched")
    void notOurs() {
        assertThat(confirmed(payment("order-1", TossStatus.DONE, 9_000, 9_000))).isEqualTo(TAKE_BACK);
        assertThat(lookedUp(payment("order-1", TossStatus.IN_PROGRESS, 9_000, 9_000)))
                .isEqualTo(KEY_REFUSED);
        assertThat(lookedUp(payment("order-2", TossStatus.DONE, 10_000, 10_000)))
                .isEqualTo(KEY_REFUSED);
    }

    @Test
    @DisplayName("a charge of which part was given back already is a charge")
    void partlyReturned() {
        assertThat(lookedUp(payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 4_000)))
                .isEqualTo(DONE);
    }

    private NextStep.Kind confirmed(TossResponse response) {
        return new ConfirmationRules(payment, "order-1").afterConfirm(response).kind();
    }

    private NextStep.Kind lookedUp(TossResponse response) {
        return new ConfirmationRules(payment, "order-1").afterLookUp(response).kind();
    }
}
