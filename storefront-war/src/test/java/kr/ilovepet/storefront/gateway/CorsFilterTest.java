package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsFilterTest {

    private static final String APP = "https://app.example";

    private final Map<String, String> sent = new HashMap<>();
    private final Map<Object, Object> answered = new HashMap<>();
    private String method = "GET";
    private boolean passed;

    @Test
    void aScriptOfAnAllowedOriginMayReadAnswers() throws Exception {
        sent.put("Origin", APP);
        ask("http://localhost:3000, " + APP);

        assertThat(passed).isTrue();
        assertThat(answered)
                .containsEntry("Access-Control-Allow-Origin", APP)
                .containsEntry("Vary", "Origin")
                .containsKey("Access-Control-Expose-Headers")
                .doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void isToldBeforeWhatItMaySend() throws Exception {
        method = "OPTIONS";
        sent.put("Origin", APP);
        sent.put("Access-Control-Request-Method", "POST");
        ask(APP);

        assertThat(passed).isFalse();
        assertThat(answered)
                .containsEntry("status", 204)
                .containsKeys("Access-Control-Allow-Methods", "Access-Control-Allow-Headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://app.example.evil.example", "http://app.example"})
    void anyOtherIsToldNothing(String origin) throws Exception {
        sent.put("Origin", origin);
        ask(APP);
        assertThat(passed).isTrue();
        assertThat(answered).containsOnlyKeys("Vary");
    }

    @Test
    void withoutTheSettingNobodyIs() throws Exception {
        sent.put("Origin", APP);
        ask("");
        assertThat(passed).isTrue();
        assertThat(answered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "null", "https://app.example/", "app.example", "https://App.example", "https://a b", ","})
    void aSettingThatIsNoOriginIsRefused(String setting) {
        assertThat(AllowedOrigins.violation(setting)).isPresent();
        assertThat(AllowedOrigins.violation(" " + APP + " ,http://localhost:3000"))
                .isEmpty();
        assertThat(AllowedOrigins.violation("")).isEmpty();
    }

    private void ask(String setting) throws Exception {
        HttpServletRequest request = Fakes.of(HttpServletRequest.class, (called, given) -> switch (called) {
            case "getMethod" -> method;
            case "getHeader" -> sent.get(given[0]);
            default -> throw new AssertionError(called);
        });
        HttpServletResponse response = Fakes.of(
                HttpServletResponse.class,
                (called, given) ->
                        given.length == 2 ? answered.put(given[0], given[1]) : answered.put("status", given[0]));
        Fakes.inject(new CorsFilter(), new AllowedOrigins(Optional.of(setting)))
                .doFilter(request, response, (asked, answer) -> passed = true);
    }
}
