package kr.ilovepet.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.ilovepet.contract.PaymentPending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentKeyTest {

    /** A key that one side takes and the other does not would leave an order without a way out. */
    @Test
    void hasTheFormThatTheContractCarries() {
        assertThat(PaymentKey.PATTERN).isEqualTo(PaymentPending.PAYMENT_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003", "\u3000", "a b", "a\n", "\uD0A4"})
    void refusesEveryOtherForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentKey(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentPending("p1", text, 1));
    }
}
