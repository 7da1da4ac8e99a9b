package kr.ilovepet.storefront.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

class CapturedResponseTest {

    @Test
    void aPageThatSetsACookieIsForOneVisitor() {
        assertThat(shareable(response -> response.setHeader("Vary", "HX-Request")))
                .isTrue();
        assertThat(shareable(response -> response.addCookie(new Cookie("cart", "1"))))
                .isFalse();
        assertThat(shareable(response -> response.addHeader("Set-Cookie", "cart=1")))
                .isFalse();
        assertThat(shareable(response -> response.setHeader("set-cookie", "cart=1")))
                .isFalse();
    }

    private static boolean shareable(Consumer<HttpServletResponse> page) {
        CapturedResponse captured =
                new CapturedResponse(Fakes.of(HttpServletResponse.class, (method, given) -> switch (method) {
                    case "getStatus" -> 200;
                    case "getContentType" -> "text/html;charset=UTF-8";
                    default -> null;
                }));
        page.accept(captured);
        return captured.shareable();
    }
}
