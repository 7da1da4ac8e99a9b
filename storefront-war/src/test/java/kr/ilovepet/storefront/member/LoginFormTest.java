package kr.ilovepet.storefront.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginFormTest {

    @ParameterizedTest
    @CsvSource({
        "/checkout/success/0123abcd?paymentKey=k&orderId=o&amount=1, true",
        "/checkout/success/0123abcd, false",
        "/checkout?paymentKey=k, false",
        "//evil.example/checkout/success/0123?paymentKey=k, false"
    })
    void speaksOfThePaymentToWhoComesBackFromIt(String next, boolean returns) {
        assertThat(LoginForm.leadingTo(next).returnsFromPayment()).isEqualTo(returns);
    }
}
