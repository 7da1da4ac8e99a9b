package kr.ilovepet.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.security.HeldForm.Field;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldFormTest {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<Object, Object> attributes = new HashMap<>();
    private String method = "POST";
    private String path = "/orders/123456/cancel";
    private String query;
    private String type = "application/x-www-form-urlencoded; charset=UTF-8";
    private String htmx;
    private long length = 100;

    private final HttpServletRequest request = Fakes.of(HttpServletRequest.class, (asked, given) -> switch (asked) {
        case "getMethod" -> method;
        case "getRequestURI" -> path;
        case "getQueryString" -> query;
        case "getContentType" -> type;
        case "getContentLengthLong" -> length;
        case "getHeader" -> htmx;
        case "getParameterMap" -> parameters;
        case "getAttribute" -> attributes.get(given[0]);
        case "setAttribute" -> attributes.put(given[0], given[1]);
        default -> throw new AssertionError(asked);
    });

    @BeforeEach
    void type() {
        parameters.put("_csrf", new String[] {"token"});
        parameters.put("reason", new String[] {"OTHER"});
        parameters.put("detail", new String[] {" 강아지가\r\n싫어해요 ", ""});
    }

    @Test
    void holdsEverythingThatWasTypedButTheToken() {
        assertThat(HeldForm.of(request))
                .contains(new HeldForm(
                        "/orders/123456/cancel",
                        List.of(
                                new Field("reason", "OTHER"),
                                new Field("detail", " 강아지가\r\n싫어해요 "),
                                new Field("detail", ""))));
    }

    @Test
    void holdsWhatAnotherPartOfTheRequestHasRead() {
        HeldForm.remember(request, Map.of("name", List.of("Kim"), "_csrf", List.of("token")));

        assertThat(HeldForm.of(request).orElseThrow().fields()).containsExactly(new Field("name", "Kim"));
    }

    @Test
    void holdsNothingElse() {
        method = "GET";
        assertThat(HeldForm.of(request)).isEmpty();
        method = "POST";
        type = "multipart/form-data; boundary=x";
        assertThat(HeldForm.of(request)).isEmpty();
        type = null;
        assertThat(HeldForm.of(request)).isEmpty();
        type = "application/x-www-form-urlencoded";
        htmx = "true";
        assertThat(HeldForm.of(request)).as("its page is still there").isEmpty();
        htmx = null;
        query = "a=b";
        assertThat(HeldForm.of(request)).isEmpty();
        query = null;
        parameters.put("password", new String[] {"secret"});
        assertThat(HeldForm.of(request)).as("no page says a password again").isEmpty();
        parameters.remove("password");
        path = "/somewhere";
        assertThat(HeldForm.of(request)).as("no page of this shop").isEmpty();
        path = "/admin/uploads/1";
        assertThat(HeldForm.of(request)).as("a form with files").isEmpty();
    }

    @Test
    void holdsNoMoreThanAFormOfThisShopCanHave() {
        type = "application/x-www-form-urlencoded; charset=utf-7";
        assertThat(HeldForm.of(request)).as("nobody can read it").isEmpty();
        type = "application/x-www-form-urlencoded";
        length = 128 * 1024 + 1;
        assertThat(HeldForm.of(request)).as("the container refuses to read it").isEmpty();
        length = -1;
        assertThat(HeldForm.of(request)).as("it may be of any length").isEmpty();
        length = 128 * 1024;
        assertThat(HeldForm.of(request)).isPresent();

        parameters.put("many", Collections.nCopies(200, "x").toArray(String[]::new));
        assertThat(HeldForm.of(request)).isEmpty();
    }

    @Test
    void comesBackFromTheLoginForm() {
        parameters.put("email", new String[] {"kim@ilovepet.example"});
        assertThat(HeldForm.inLogin(request)).isEmpty();

        parameters.put("heldPath", new String[] {"/orders/123456/cancel"});
        parameters.put("held.reason", new String[] {"OTHER"});
        parameters.put("held.held.reason", new String[] {"x"});
        assertThat(HeldForm.inLogin(request))
                .contains(new HeldForm(
                        "/orders/123456/cancel", List.of(new Field("reason", "OTHER"), new Field("held.reason", "x"))));

        parameters.put("heldPath", new String[] {"//evil.example/"});
        assertThat(HeldForm.inLogin(request)).isEmpty();
    }
}
