package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkTest extends RunningSandbox {

    @Test
    void the_script_and_its_style_are_served_as_such() {
        Caller.Response script = caller.plain("/v2/standard");
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.body())
                .contains("window.TossPayments = TossPayments")
                .contains("'@@ANONYMOUS'")
                .doesNotContain("innerHTML")
                .doesNotContain("eval(")
                .doesNotContain(".style");
        Caller.Response style = caller.plain("/v2/standard.css");
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(style.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_shop_of_another_origin_may_open_a_payment() {
        assertThat(caller.put("OPTIONS", "/v2/payments", "").header("Access-Control-Allow-Headers"))
                .isEqualTo("Content-Type");
        Caller.Response opened = caller.put("POST", "/v2/payments", """
                {"clientKey":"test_ck_sandbox","method":"TRANSFER","amount":5000,"orderId":"order-a1",
                 "orderName":"n","successUrl":"http://localhost:8000/ok","failUrl":"https://shop.example/f?a=b"}""");

        assertThat(opened.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(opened.text("checkoutPath")).isEqualTo("/v2/checkout/" + opened.text("paymentKey"));
        assertThat(caller.choose(opened.text("paymentKey"), "pay").header("Location"))
                .startsWith("http://localhost:8000/ok?orderId=order-a1&")
                .doesNotContain("paymentType");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live_gck_x | CARD | 100 | order-a1 | http://a/ok", "test_gsk_x | CARD | 100 | order-a1 | http://a/ok",
                "test_gck_x | GOLD | 100 | order-a1 | http://a/ok", "test_gck_x | CARD | 0 | order-a1 | http://a/ok",
                "test_gck_x | CARD | -1 | order-a1 | http://a/ok", "test_gck_x | CARD | 1.5 | order-a1 | http://a/ok",
                "test_gck_x | CARD | 100 | short | http://a/ok", "test_gck_x | CARD | 100 | order/a1 | http://a/ok",
                "test_gck_x | CARD | 100 | order-a1 | javascript:alert(1)", "test_gck_x | CARD | 100 | order-a1 | /ok"
            })
    void the_endpoint_checks_again_what_the_script_checked(
            String clientKey, String method, String amount, String orderId, String successUrl) {
        assertThat(caller.put("POST", "/v2/payments", """
                {"clientKey":"%s","method":"%s","amount":%s,"orderId":"%s","orderName":"n","successUrl":"%s",
                 "failUrl":"http://a/f"}""".formatted(clientKey, method, amount, orderId, successUrl))
                        .status())
                .isEqualTo(400);
    }
}
