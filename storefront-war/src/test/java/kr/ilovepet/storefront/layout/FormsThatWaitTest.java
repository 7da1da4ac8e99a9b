package kr.ilovepet.storefront.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.security.PageTokenKey;
import kr.ilovepet.storefront.security.PageTokens;
import kr.ilovepet.storefront.security.RequestOrigin;
import kr.ilovepet.storefront.web.Cookies;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.PublicUrl;
import org.junit.jupiter.api.Test;

/** A form that came when it could not be handled stands in the page that answers it, or nobody knows it any more. */
class FormsThatWaitTest {

    private final Map<Object, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin"));
    private String method = "POST";
    private final HttpServletRequest request = Fakes.of(HttpServletRequest.class, (asked, given) -> switch (asked) {
        case "getMethod" -> method;
        case "getRequestURI" -> "/orders/123456/cancel";
        case "getContentType" -> "application/x-www-form-urlencoded";
        case "getContentLengthLong" -> 20L;
        case "getHeader" -> headers.get(given[0]);
        case "getParameterMap" -> Map.of("reason", new String[] {"OTHER"});
        case "getAttribute" -> attributes.get(given[0]);
        case "setAttribute" -> attributes.put(given[0], given[1]);
        case "getSession" -> given == null ? Fakes.of(HttpSession.class, (name, none) -> null) : null;
        default -> null;
    });

    private final PublicUrl url = Fakes.inject(new PublicUrl(), URI.create("http://localhost:8000"));
    private final PageTokens tokens = Fakes.inject(
            new PageTokens(),
            request,
            Fakes.inject(new Cookies(), url),
            Fakes.inject(new PageTokenKey(), "the-secret-of-this-shop-and-of-no-other"));
    private final PageResponses responses = Fakes.inject(new PageResponses(), new RenderedNothing(), tokens);
    private final SignInFirst signIn =
            Fakes.inject(new SignInFirst(), responses, Fakes.inject(new RequestOrigin(), url));

    @Test
    void stayInTheLoginPageWhereTheBrowserVouchesForThem() {
        String token = tokens.of(request);
        Response response = signIn.response(request);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat((String) response.getEntity()).startsWith("member/login ko HeldForm[path=/orders/123456/cancel");
        NewCookie cookie = response.getCookies().get("form");
        assertThat(cookie.getValue()).as("a guest's forms need the cookie").isEqualTo(token);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
    }

    @Test
    void stayThereOutsideJakartaRestToo() throws IOException {
        String token = tokens.of(request);
        StringWriter page = new StringWriter();
        List<Object> sent = new ArrayList<>();
        signIn.send(request, Fakes.of(HttpServletResponse.class, (asked, given) -> switch (asked) {
            case "getWriter" -> new PrintWriter(page, true);
            case "addCookie" -> sent.add(((Cookie) given[0]).getValue());
            case "setStatus" -> sent.add(given[0]);
            default -> null;
        }));

        assertThat(page.toString()).startsWith("member/login ko HeldForm");
        assertThat(sent).containsExactly(403, token);
    }

    @Test
    void leadToTheLoginWhereNobodyVouchesOrNothingWaits() {
        headers.remove("Sec-Fetch-Site");
        headers.put("Referer", "http://localhost:8000/orders/123456");
        assertThat(signIn.response(request).getHeaderString("Location")).isEqualTo("/login?next=%2Forders%2F123456");

        headers.put("Sec-Fetch-Site", "same-origin");
        method = "GET";
        assertThat(signIn.response(request).getStatus()).isEqualTo(303);
    }

    @Test
    void stayWhereAServiceIsAwayOrItWasTooOften() {
        FormAgain again = Fakes.inject(new FormAgain(), responses, Fakes.inject(new ErrorPages(), responses, request));

        Response response = again.unavailable(request);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat((String) response.getEntity()).startsWith("member/again ko HeldForm");
        assertThat(again.tooManyRequests(request, "").getStatus()).isEqualTo(429);
        assertThat(again.tooManyRequests(request, "7").getHeaderString("Retry-After"))
                .isEqualTo("7");
        method = "GET";
        assertThat((String) again.tooManyRequests(request, "7").getEntity()).startsWith("error ko");
        assertThat((String) again.unavailable(request).getEntity()).startsWith("error ko");
    }

    @Test
    void areOfferedAgainAfterALoginInAnotherTab() {
        List<HeldForm> admitted = new ArrayList<>();
        SingleUseTokens single = new SingleUseTokens() {
            @Override
            public void admit(HttpServletRequest asked, HeldForm form) {
                admitted.add(form);
            }
        };
        ErrorPages errors = Fakes.inject(new ErrorPages(), responses, request);
        FormAgain again = Fakes.inject(new FormAgain(), responses, errors, single);

        assertThat((String) again.stale(request).getEntity()).startsWith("member/again ko HeldForm");
        assertThat(admitted).hasSize(1);
        headers.put("HX-Request", "true");
        assertThat((String) again.stale(request).getEntity())
                .as("its page is still there")
                .startsWith("error ko");
    }
}
