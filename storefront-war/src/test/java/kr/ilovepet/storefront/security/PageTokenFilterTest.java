package kr.ilovepet.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import kr.ilovepet.storefront.web.Cookies;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenFilterTest {

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

    private final PageTokenKey key = Fakes.inject(new PageTokenKey(), "the-secret-of-this-shop-and-of-no-other");
    private final String token = key.forGuest();
    private String site;
    private HttpSession session;
    private Method handler = handler("order");

    private final PublicUrl url = Fakes.inject(new PublicUrl(), URI.create("http://localhost:8000"));
    private final HttpServletRequest request = Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
        case "getCookies" -> new Cookie[] {new Cookie("form", token)};
        case "getHeader" -> given[0].equals("Sec-Fetch-Site") ? site : null;
        case "getSession" -> session;
        default -> null;
    });
    private final PageTokens tokens = Fakes.inject(new PageTokens(), key, Fakes.inject(new Cookies(), url));
    private final ResourceInfo resource =
            Fakes.of(ResourceInfo.class, (method, given) -> method.equals("getResourceMethod") ? handler : Forms.class);
    private final PageTokenFilter filter =
            Fakes.inject(new PageTokenFilter(), request, tokens, resource, Fakes.inject(new RequestOrigin(), url));

    private InputStream stream;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsThroughWhatChangesNothing(String method) {
        assertThatCode(() -> send(method, null, "")).doesNotThrowAnyException();
    }

    @Test
    void letsTheVisitorsOwnFormThroughWhole() throws IOException {
        String form = "name=%EA%B0%80&_csrf=" + token + "&quantity=1";

        send("POST", FORM.withCharset("UTF-8"), form);

        assertThat(stream).hasBinaryContent(form.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "X"})
    void refusesWhatHasNoToken(String method) {
        assertThat(refusal(method, FORM, "quantity=1")).isEqualTo(403);
        assertThat(refusal(method, FORM, "")).isEqualTo(403);
        assertThat(refusal(method, FORM, "_csrf=" + key.forGuest())).isEqualTo(403);
        assertThat(refusal(method, MediaType.MULTIPART_FORM_DATA_TYPE, "_csrf=" + token))
                .isEqualTo(403);
        assertThat(refusal(method, null, "_csrf=" + token)).isEqualTo(403);
    }

    @Test
    void takesAStaleFormOfAGuestWhereTheBrowserVouchesForIt() {
        String stale = "_csrf=" + key.ofSession("a session that has ended");
        site = "same-origin";
        assertThatCode(() -> send("POST", FORM, stale)).doesNotThrowAnyException();
        assertThatCode(() -> send("POST", FORM, "_csrf=" + key.forGuest()))
                .as("of a page from before the cookies were deleted")
                .doesNotThrowAnyException();
        assertThat(refusal("POST", FORM, "quantity=1")).as("no token at all").isEqualTo(403);
        assertThat(refusal("POST", FORM, "_csrf=token-x")).isEqualTo(403);

        site = "none";
        assertThat(refusal("POST", FORM, stale)).isEqualTo(403);
    }

    @Test
    void asksAMemberOnceMoreUnlessItIsNoMatterWhoSubmits() {
        session = signedIn();
        String fromBefore = "_csrf=" + token;
        assertThat(refusal("POST", FORM, fromBefore)).as("nobody vouches").isEqualTo(403);

        site = "same-origin";
        assertThatExceptionOfType(StaleFormException.class).isThrownBy(() -> send("POST", FORM, fromBefore));
        handler = handler("addToCart");
        assertThatCode(() -> send("POST", FORM, fromBefore)).doesNotThrowAnyException();
    }

    @Test
    void sendsAMemberToTheLoginWhereAGuestHasOtherThings() {
        handler = handler("changeCart");
        session = Fakes.of(HttpSession.class, (method, given) -> method.equals("getId") ? "id" : null);
        site = "same-origin";

        assertThatExceptionOfType(SignInRequiredException.class)
                .as("the session is there, and its member is not")
                .isThrownBy(() -> send("POST", FORM, "_csrf=" + key.ofSession("id")));
        session = null;
        assertThatExceptionOfType(SignInRequiredException.class)
                .isThrownBy(() -> send("POST", FORM, "_csrf=" + key.ofSession("id")));
        assertThatCode(() -> send("POST", FORM, "_csrf=" + token)).doesNotThrowAnyException();
    }

    @Test
    void refusesAFormThatIsTooLarge() {
        assertThat(refusal("POST", FORM, "_csrf=" + token + "&name=" + "x".repeat(128 * 1024)))
                .isEqualTo(413);
    }

    private int refusal(String method, MediaType type, String body) {
        int[] status = new int[1];
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> send(method, type, body))
                .satisfies(refused -> status[0] = refused.getResponse().getStatus());
        return status[0];
    }

    private void send(String method, MediaType type, String body) throws IOException {
        stream = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        filter.filter(Fakes.of(ContainerRequestContext.class, (asked, given) -> switch (asked) {
            case "getMethod" -> method;
            case "getMediaType" -> type;
            case "hasEntity" -> !body.isEmpty();
            case "getEntityStream" -> stream;
            case "setEntityStream" -> stream = (InputStream) given[0];
            default -> throw new AssertionError(asked);
        }));
    }

    private static HttpSession signedIn() {
        SignedInMember member = new SignedInMember("", Instant.MAX, 0, 1, "a@ilovepet.example", "A", Set.of(), "");
        return Fakes.of(
                HttpSession.class,
                (method, given) -> method.equals("getId") ? "id" : method.equals("getAttribute") ? member : null);
    }

    private static Method handler(String name) {
        try {
            return Forms.class.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A controller with a form of each kind. */
    private static final class Forms {

        void order() {}

        @AcceptsStaleForm
        void addToCart() {}

        @OfTheSameVisitor
        void changeCart() {}
    }
}
