package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedPageTest extends RunningSandbox {

    @Test
    void shows_the_order_and_every_choice() {
        Caller.Response page = caller.plain("/v2/checkout/" + opened("http://shop.example/ok"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("15,000")
                .contains("order-a1")
                .contains("class=\"sandbox-banner\"")
                .contains("id=\"pay\"", "id=\"pay-insufficient\"", "id=\"decline\"", "id=\"abort\"", "id=\"cancel\"")
                .doesNotContain("<script")
                .doesNotContain("style=")
                .doesNotContain("{{");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("style-src 'self'");
    }

    @Test
    void everything_from_outside_is_escaped() {
        String key = caller.opened(
                "order-a1", "<script>alert('1')</script> & {{amount}}", "CARD", 15000, "http://shop.example/ok");

        assertThat(caller.plain("/v2/checkout/" + key).body())
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; {{amount}}")
                .doesNotContain("<script");
    }

    @Test
    void paying_authenticates_and_goes_to_the_success_url() {
        String key = opened("http://shop.example/ok?lang=ko#top");

        Caller.Response back = caller.choose(key, "pay");

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location"))
                .isEqualTo("http://shop.example/ok?lang=ko&paymentType=NORMAL" + "&orderId=order-a1&paymentKey=" + key
                        + "&amount=15000#top");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(caller.choose(key, "pay").header("Location")).isEqualTo(back.header("Location"));
    }

    @Test
    void the_empty_card_authenticates_and_is_refused_at_confirm() {
        String key = opened("http://shop.example/ok");

        assertThat(caller.choose(key, "pay-insufficient").header("Location")).startsWith("http://shop.example/ok?");
        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("403 REJECT_CARD_PAYMENT");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("ABORTED");
    }

    @ParameterizedTest
    @CsvSource({
        "decline,REJECT_CARD_COMPANY,true,ABORTED",
        "abort,PAY_PROCESS_ABORTED,true,ABORTED",
        "cancel,PAY_PROCESS_CANCELED,false,READY"
    })
    void the_other_choices_go_to_the_fail_url(String choice, String code, boolean withOrder, String status) {
        String key = opened("http://shop.example/ok");

        Caller.Response back = caller.choose(key, choice);

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).startsWith("http://shop.example/fail?code=" + code + "&message=%");
        assertThat(back.header("Location").contains("orderId=order-a1")).isEqualTo(withOrder);
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo(status);
    }

    @Test
    void a_closed_window_says_so() {
        String paid = opened("http://shop.example/ok");
        caller.choose(paid, "pay");
        caller.confirm(paid, "order-a1", 15000);
        String late = opened("http://shop.example/ok");
        caller.clock(1801);

        assertThat(caller.plain("/v2/checkout/" + paid).status()).isEqualTo(409);
        assertThat(caller.choose(paid, "decline").status()).isEqualTo(409);
        assertThat(caller.plain("/v2/checkout/" + late).status()).isEqualTo(410);
        assertThat(caller.plain("/v2/checkout/" + late).body()).contains("code=PAY_PROCESS_CANCELED");
        assertThat(caller.plain("/v2/checkout/made-up").status()).isEqualTo(404);
        assertThat(caller.choose(late, "dance").error()).isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.get("/v1/payments/" + paid).text("status")).isEqualTo("DONE");
    }

    @Test
    void a_paid_payment_has_a_receipt() {
        String key = opened("http://shop.example/ok");
        assertThat(caller.plain("/v2/receipt/" + key).status()).isEqualTo(404);
        caller.choose(key, "pay");
        caller.confirm(key, "order-a1", 15000);

        assertThat(caller.plain("/v2/receipt/" + key).body()).contains("15,000").contains("order-a1");
    }

    private String opened(String successUrl) {
        return caller.opened("order-a1", "dog food", "CARD", 15000, successUrl);
    }
}
