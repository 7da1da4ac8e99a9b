package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void canBeReadByAPerson(Refusal refusal) {
        String response = new String(refusal.response(false), StandardCharsets.UTF_8);

        assertThat(response).startsWith("HTTP/1.1 " + refusal.status() + ' ').contains("lang=\"ko\"", "lang=\"en\"");
        assertThat(body(response).length).isEqualTo(announced(response));
        assertThat(response).contains("Connection: close\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadByAProgram(Refusal refusal) {
        String response = new String(refusal.response(true), StandardCharsets.UTF_8);

        assertThat(response).contains("application/problem+json", "\"status\":" + refusal.status(), "\"code\":\"");
        assertThat(body(response).length).isEqualTo(announced(response));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenToComeAgain(Refusal refusal) {
        String response = new String(refusal.response(true), StandardCharsets.UTF_8);

        assertThat(response.contains("Retry-After: ")).isEqualTo(refusal.status() == 503);
        assertThat(response.contains("X-Request-Unread: ")).isEqualTo(refusal.status() == 503);
    }

    private static byte[] body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8);
    }

    private static int announced(String response) {
        return Integer.parseInt(response.replaceAll("(?s).*Content-Length: ([0-9]+)\r\n.*", "$1"));
    }
}
