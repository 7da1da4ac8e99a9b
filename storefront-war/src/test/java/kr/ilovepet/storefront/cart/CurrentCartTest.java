package kr.ilovepet.storefront.cart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

/** What a cart shows while a service is away. */
class CurrentCartTest {

    private static final Product BALL = new Product(7, "Ball", null, 9_900, 5, "toys", null, false, List.of());

    private final HttpServletRequest request = Fakes.request();
    private boolean orderAway;
    private boolean catalogAway;

    @Test
    void itsLinesStayWhileTheCatalogIsAway() {
        CurrentCart cart = cart();
        assertThat(cart.view().orderable()).isTrue();

        catalogAway = true;
        CartView unseen = cart.view();
        assertThat(unseen.unseen()).isTrue();
        assertThat(unseen.lines()).extracting(CartLine::name).containsExactly("Ball");
        assertThat(unseen.orderable()).isFalse();
        assertThat(unseen.blocked()).isEmpty();
    }

    @Test
    void theHeadOfThePageKeepsTheLastKnownNumber() {
        CurrentCart cart = cart();
        cart.view();
        request.getSession().setAttribute(CurrentCart.class.getName() + ".countedAt", 0L);
        orderAway = true;

        assertThat(cart.totalQuantity()).isEqualTo(2);
    }

    private CurrentCart cart() {
        CartClient client = new CartClient() {
            @Override
            public Cart get(CallerContext caller, String guestCart) {
                if (orderAway) {
                    throw new ServiceUnavailableException("order", 503);
                }
                return new Cart(List.of(new Cart.Item(7, 2)), List.of(), "v");
            }
        };
        CatalogClient catalog = new CatalogClient() {
            @Override
            public Map<Long, Product> known(Collection<Long> productIds) {
                if (catalogAway) {
                    throw new ServiceUnavailableException("catalog", 503);
                }
                return Map.of(7L, BALL);
            }

            @Override
            public Map<Long, Product> knownLast(Collection<Long> productIds) {
                return Map.of(7L, BALL);
            }
        };
        CurrentCaller caller = new CurrentCaller() {
            @Override
            public CallerContext get() {
                return new CallerContext("token", Locale.KOREAN, "127.0.0.1", null);
            }
        };
        return Fakes.inject(new CurrentCart(), client, catalog, caller, new CartCookieOfNobody(), request);
    }

    private static final class CartCookieOfNobody extends CartCookie {
        @Override
        public Optional<String> id() {
            return Optional.empty();
        }
    }
}
