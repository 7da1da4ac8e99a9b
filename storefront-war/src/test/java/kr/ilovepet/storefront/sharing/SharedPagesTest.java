package kr.ilovepet.storefront.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.cart.CartCookie;
import kr.ilovepet.storefront.security.PageTokens;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

class SharedPagesTest {

    private final Map<Object, Object> attributes = new HashMap<>();
    private final CartCookie noCart = new CartCookie() {
        @Override
        public Optional<String> id() {
            return Optional.empty();
        }
    };
    private final SharedPages pages = Fakes.inject(new SharedPages(), new PageCache(), new PageTokens(), noCart);
    private boolean async;
    private int rendered;
    private int status = 200;

    @Test
    void thePageThatWasRenderedIsGivenToOthers() throws Exception {
        look(this::render);
        look(this::render);
        assertThat(rendered).isEqualTo(1);
    }

    @Test
    void aPageThatIsToBeFinishedLaterIsNotShared() throws Exception {
        async = true;
        look(this::render);
        look(this::render);
        assertThat(rendered).isEqualTo(2);
    }

    @Test
    void thePageIsSharedAfterSomebodyWasRefusedIt() throws Exception {
        status = 429;
        look(this::render);
        status = 200;
        look(this::render);
        look(this::render);
        assertThat(rendered).isEqualTo(2);
    }

    @Test
    void theErrorPageAfterAFailureIsTheVisitorsOwn() {
        assertThatThrownBy(() -> look((request, response) -> {
                    assertThat(attributes.values()).doesNotContainNull().hasSize(2);
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");

        assertThat(attributes.values()).containsOnlyNulls();
    }

    private void render(Object request, Object response) {
        rendered++;
    }

    private void look(FilterChain chain) throws Exception {
        HttpServletRequest request = Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
            case "getMethod" -> "GET";
            case "getRequestURI" -> "/help";
            case "getContentLengthLong" -> -1L;
            case "isAsyncStarted" -> async;
            case "setAttribute" -> attributes.put(given[0], given[1]);
            default -> null;
        });
        HttpServletResponse response = Fakes.of(HttpServletResponse.class, (method, given) -> switch (method) {
            case "getStatus" -> status;
            case "getContentType" -> "text/html;charset=UTF-8";
            case "isCommitted" -> false;
            case "getOutputStream" -> new NoStream();
            default -> null;
        });
        pages.doFilter(request, response, chain);
    }

    private static final class NoStream extends ServletOutputStream {
        @Override
        public void write(int value) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
