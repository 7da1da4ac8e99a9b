package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AuthenticationTest extends RunningSandbox {

    @Test
    void every_test_secret_key_with_a_colon_passes() {
        assertThat(caller.authorizedBy(Caller.basic("test_gsk_sandbox:")).error())
                .isEqualTo("404 NOT_FOUND_PAYMENT");
        assertThat(caller.authorizedBy(Caller.basic("test_sk_anything1:")).error())
                .isEqualTo("404 NOT_FOUND_PAYMENT");
    }

    @Test
    void other_keys_and_forms_are_refused() {
        assertThat(caller.authorizedBy(null).error()).isEqualTo("401 UNAUTHORIZED_KEY");
        assertThat(caller.authorizedBy("Bearer test_gsk_sandbox").error()).isEqualTo("400 INVALID_AUTHORIZE_AUTH");
        assertThat(caller.authorizedBy(Caller.basic("test_gsk_sandbox")).error())
                .isEqualTo("403 INCORRECT_BASIC_AUTH_FORMAT");
        assertThat(caller.authorizedBy("Basic ***").error()).isEqualTo("403 INCORRECT_BASIC_AUTH_FORMAT");
        assertThat(caller.authorizedBy(Caller.basic("live_gsk_secret:")).error())
                .isEqualTo("401 UNAUTHORIZED_KEY");
        assertThat(caller.authorizedBy(Caller.basic("test_gck_sandbox:")).error())
                .isEqualTo("400 INVALID_API_KEY");
        assertThat(caller.authorizedBy(Caller.basic("test_gsk_sandbox:password"))
                        .error())
                .isEqualTo("401 UNAUTHORIZED_KEY");
        assertThat(caller.authorizedBy(Caller.basic("\uFEFFtest_gsk_sandbox:")).error())
                .isEqualTo("401 UNAUTHORIZED_KEY");
    }

    @Test
    void messages_are_korean_unless_english_is_asked_for() {
        String korean = caller.get("/v1/payments/nothing").text("message");
        String english =
                caller.get("/v1/payments/nothing", "Accept-Language", "en-US").text("message");

        assertThat(korean).containsPattern("\\p{IsHangul}");
        assertThat(english).isEqualTo("The payment does not exist.");
    }

    @Test
    void a_test_code_fails_the_call_and_changes_nothing() {
        String key = caller.authorized("order-a1", 15000);

        assertThat(caller.confirm(key, "order-a1", 15000, "TossPayments-Test-Code", "REJECT_CARD_COMPANY")
                        .error())
                .isEqualTo("403 REJECT_CARD_COMPANY");
        assertThat(caller.confirm("made-up", "order-a1", 1, "TossPayments-Test-Code", "COMMON_ERROR")
                        .error())
                .isEqualTo("500 COMMON_ERROR");
        assertThat(caller.confirm(key, "order-a1", 15000).status()).isEqualTo(200);
    }

    @Test
    void the_journal_never_holds_a_secret_key() throws Exception {
        String key = caller.authorized("order-a1", 15000);
        caller.confirm(key, "order-a1", 15000, "Idempotency-Key", "key-1");

        String journal = Files.readString(data.resolve("journal.jsonl"));
        String encoded = Base64.getEncoder().encodeToString((Caller.SECRET + ":").getBytes(StandardCharsets.UTF_8));
        assertThat(journal).contains(key).doesNotContain(Caller.SECRET).doesNotContain(encoded);
    }
}
