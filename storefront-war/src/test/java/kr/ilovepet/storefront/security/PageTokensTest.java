package kr.ilovepet.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.storefront.web.Cookies;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.PublicUrl;
import org.junit.jupiter.api.Test;

class PageTokensTest {

    private static final SignedInMember MEMBER =
            new SignedInMember("", Instant.MAX, 0, 1, "a@ilovepet.example", "A", Set.of(), "");

    private final PageTokens tokens = tokens("the-secret-of-this-shop-and-of-no-other");

    @Test
    void aGuestNeedsNoSession() {
        Visitor guest = new Visitor();

        String token = tokens.of(guest.request());

        assertThat(tokens.of(guest.request())).as("every form of the page").isEqualTo(token);
        Cookie cookie = tokens.cookie(guest.request()).orElseThrow();
        assertThat(cookie.getValue()).isEqualTo(token);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void aGuestKeepsTheToken() {
        Visitor guest = new Visitor();
        String token = guest.take(tokens);

        assertThat(tokens.of(guest.request())).isEqualTo(token);
        assertThat(tokens.cookie(guest.request())).isEmpty();
        assertThat(tokens.accepts(guest.request(), token)).isTrue();
        assertThat(tokens("the-secret-of-this-shop-and-of-no-other").accepts(guest.request(), token))
                .as("at another instance")
                .isTrue();
    }

    @Test
    void refusesAMissingAForeignAndAForgedToken() {
        Visitor guest = new Visitor();
        String token = guest.take(tokens);
        String foreign = new Visitor().take(tokens);
        String forged = new Visitor().take(tokens("another-secret-that-somebody-made-up"));

        assertThat(tokens.accepts(guest.request(), null)).isFalse();
        assertThat(tokens.accepts(guest.request(), "")).isFalse();
        assertThat(tokens.accepts(guest.request(), foreign)).isFalse();
        assertThat(tokens.accepts(new Visitor().request(), token))
                .as("no cookie")
                .isFalse();
        assertThat(tokens.accepts(new Visitor().with(forged).request(), forged))
                .as("planted, signed with another secret")
                .isFalse();
        assertThat(tokens.accepts(new Visitor().with("x").request(), "x"))
                .as("planted, not signed")
                .isFalse();
    }

    @Test
    void aTokenFromBeforeTheLoginIsWorthNothingAfterIt() {
        Visitor visitor = new Visitor();
        String planted = visitor.take(tokens);
        visitor.signIn("session-1");

        String own = tokens.of(visitor.request());

        assertThat(tokens.accepts(visitor.request(), planted)).isFalse();
        assertThat(tokens.accepts(visitor.request(), own)).isTrue();
        assertThat(tokens.cookie(visitor.request())).isEmpty();
        visitor.signIn("session-2");
        assertThat(tokens.accepts(visitor.request(), own)).isFalse();
    }

    @Test
    void aFormOfAMemberWhoHasToSignInAgainIsStillTheirs() {
        Visitor visitor = new Visitor();
        visitor.signIn("session-1");
        String own = tokens.of(visitor.request());
        visitor.expire("session-1");

        assertThat(tokens.accepts(visitor.request(), own)).isTrue();
        assertThat(tokens.of(visitor.request())).as("what the next page shows").isNotEqualTo(own);
        String asGuest = visitor.take(tokens);
        assertThat(tokens.accepts(visitor.request(), asGuest)).isTrue();
        visitor.signIn("session-2");
        assertThat(tokens.accepts(visitor.request(), own)).isFalse();
        assertThat(tokens.accepts(visitor.request(), asGuest)).isFalse();
    }

    @Test
    void formsStayGoodWhileTheSecretIsExchanged() {
        PageTokens before = tokens("the-secret-of-this-shop-and-of-no-other");
        PageTokens meanwhile =
                tokens("the-next-secret-of-this-shop-and-only-it", "the-secret-of-this-shop-and-of-no-other");
        PageTokens after = tokens("the-next-secret-of-this-shop-and-only-it");
        Visitor guest = new Visitor();
        String ofGuest = guest.take(before);
        Visitor member = new Visitor();
        member.signIn("session-1");
        String ofMember = before.of(member.request());

        assertThat(meanwhile.accepts(guest.request(), ofGuest)).isTrue();
        assertThat(meanwhile.accepts(member.request(), ofMember)).isTrue();
        assertThat(after.accepts(guest.request(), ofGuest)).isFalse();
        assertThat(after.accepts(member.request(), ofMember)).isFalse();
        assertThat(after.accepts(member.request(), meanwhile.of(member.request())))
                .as("signed with the first of the two")
                .isTrue();
    }

    private static PageTokens tokens(String secret, String other) {
        return tokens(Fakes.inject(new PageTokenKey(), secret, Optional.of(other)));
    }

    private static PageTokens tokens(String secret) {
        return tokens(Fakes.inject(new PageTokenKey(), secret));
    }

    private static PageTokens tokens(PageTokenKey key) {
        Cookies cookies =
                Fakes.inject(new Cookies(), Fakes.inject(new PublicUrl(), URI.create("http://localhost:8000")));
        return Fakes.inject(new PageTokens(), cookies, key);
    }

    /** A browser with its cookies. */
    private static final class Visitor {

        private Cookie cookie;
        private HttpSession session;
        private Map<Object, Object> attributes = new HashMap<>();

        HttpServletRequest request() {
            return Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
                case "getCookies" -> cookie == null ? null : new Cookie[] {cookie};
                case "getSession" -> session;
                case "getAttribute" -> attributes.get(given[0]);
                case "setAttribute" -> attributes.put(given[0], given[1]);
                default -> throw new AssertionError(method);
            });
        }

        Visitor with(String token) {
            cookie = new Cookie("form", token);
            return this;
        }

        /** Looks at a page with a form, and goes on to the next. */
        String take(PageTokens tokens) {
            String token = tokens.of(request());
            cookie = tokens.cookie(request()).orElseThrow();
            attributes = new HashMap<>();
            return token;
        }

        void signIn(String id) {
            session = session(id, MEMBER);
        }

        /** The session stays, without the member. */
        void expire(String id) {
            session = session(id, null);
        }

        private static HttpSession session(String id, SignedInMember member) {
            return Fakes.of(
                    HttpSession.class,
                    (method, given) -> method.equals("getId") ? id : method.equals("getAttribute") ? member : null);
        }
    }
}
