package kr.ilovepet.storefront.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

class SharedPageTest {

    private static final String TOKEN = "0123456789";

    private final Map<String, Object> said = new HashMap<>();
    private final HttpServletResponse real = Fakes.of(HttpServletResponse.class, (method, given) -> switch (method) {
        case "setContentType" -> said.put("type", given[0]);
        case "setHeader" -> said.put((String) given[0], given[1]);
        case "setContentLength" -> said.put("length", given[0]);
        case "getStatus" -> 200;
        case "isCommitted" -> false;
        case "getCharacterEncoding" -> "UTF-8";
        default -> null;
    });

    @Test
    void fillsEachPlaceWithTheToken() throws IOException {
        String sent = sent("<가 value=\"HERE\"><p>HER</p><나 value=\"HERE\">", () -> TOKEN);

        assertThat(sent).isEqualTo("<가 value=\"" + TOKEN + "\"><p>HER</p><나 value=\"" + TOKEN + "\">");
        assertThat(said)
                .containsEntry("length", sent.getBytes(StandardCharsets.UTF_8).length)
                .containsEntry("type", "text/html;charset=UTF-8")
                .containsEntry("Vary", "HX-Request");
    }

    @Test
    void fillsPlacesAtBothEnds() throws IOException {
        assertThat(sent("HERE-HEREHERE", () -> TOKEN)).isEqualTo(TOKEN + "-" + TOKEN + TOKEN);
    }

    @Test
    void asksForNoTokenWithoutAPlaceForIt() throws IOException {
        String sent = sent("nothing", () -> {
            throw new AssertionError("nobody needs a token");
        });

        assertThat(sent).isEqualTo("nothing");
    }

    private String sent(String page, Supplier<String> token) throws IOException {
        CapturedResponse captured = new CapturedResponse(real);
        // The body goes to the same place, while headers reach the response behind it.
        HttpServletResponse response = Fakes.of(
                HttpServletResponse.class,
                (method, given) -> method.equals("getOutputStream") ? captured.getOutputStream() : pass(method, given));
        SharedPage.cut("text/html;charset=UTF-8", "HX-Request", page.getBytes(StandardCharsets.UTF_8), "HERE", 0)
                .send(response, token);
        return new String(captured.body(), StandardCharsets.UTF_8);
    }

    private Object pass(String method, Object[] given) {
        switch (method) {
            case "setContentType" -> real.setContentType((String) given[0]);
            case "setHeader" -> real.setHeader((String) given[0], (String) given[1]);
            case "setContentLength" -> real.setContentLength((int) given[0]);
            default -> throw new AssertionError(method);
        }
        return null;
    }
}
