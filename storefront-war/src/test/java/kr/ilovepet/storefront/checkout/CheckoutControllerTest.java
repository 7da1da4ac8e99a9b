package kr.ilovepet.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.ilovepet.storefront.cart.CartLine;
import kr.ilovepet.storefront.cart.CartView;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.cart.OpenOrder;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.orders.Order;
import kr.ilovepet.storefront.orders.OrderClient;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.RenderedPage;
import kr.ilovepet.storefront.web.Texts;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** What is ordered is what was shown, or the shopper is asked again. */
class CheckoutControllerTest {

    private static final String VERSION = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = UUID.randomUUID().toString();

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final ModelsImpl models = new ModelsImpl();
    private final Flash flash = Fakes.inject(new Flash(), Fakes.request());
    private Map<Long, Product> products = Map.of(1L, product(9_900, 5));
    private CartView cart = cart(2, 9_900);
    private Supplier<Order> answer =
            () -> new Order("2026112300000001", "CREATED", null, 0L, null, null, null, null, null);
    private String sent;

    @Test
    void theFormCarriesWhatIsShown() {
        assertThat(controller().review().getStatus()).isEqualTo(200);
        assertThat(page()).contains("value=\"" + VERSION + ",1x2@9900\"");
        assertThat(Reviewed.parse(Reviewed.of(cart).text())).isEqualTo(Reviewed.of(cart));
        assertThat(Reviewed.of(cart).text()).matches(Reviewed.PATTERN);
    }

    @Test
    void whatWasShownIsOrdered() {
        Response response = place();

        assertThat(response.getHeaderString("Location")).isEqualTo("/orders/2026112300000001/pay");
        assertThat(sent).isEqualTo("[Line[productId=1, quantity=2]] 19800 " + VERSION + " " + TOKEN);
    }

    @Test
    void anotherPriceIsAskedAboutWithTheOldAndTheNew() {
        products = Map.of(1L, product(12_900, 5));
        cart = cart(2, 12_900);

        assertThat(place().getStatus()).isEqualTo(409);
        assertThat(sent).isNull();
        assertThat(page())
                .contains("Ball: price ₩9,900 → ₩12,900", "To pay: ₩19,800 → ₩25,800", ",1x2@12900\"")
                .doesNotContain(TOKEN);
    }

    @Test
    void soIsAnotherCart() {
        answer = failing(Problems.with(409, "CART_CHANGED"));
        cart = cart(3, 9_900);

        assertThat(place().getStatus()).isEqualTo(409);
        assertThat(page()).contains("Ball: quantity 2 → 3", "data-kind=\"QUANTITY\"");
    }

    @Test
    void anOrderOfAnotherTabIsNamed() {
        answer = failing(Problems.with(409, "CART_CHANGED"));

        assertThat(place().getStatus()).isEqualTo(409);
        assertThat(page()).contains("Another order with the same products").doesNotContain("class=\"changes\"");
    }

    @Test
    void whoComesBackIsLedToTheOrderThatWasPlaced() {
        OpenOrder open = new OpenOrder("2026112300000007", "PREPARED", 19_800L, List.of(1L));
        cart = new CartView(cart.lines(), List.of(open), VERSION);

        assertThat(controller().review().getStatus()).isEqualTo(200);
        assertThat(page()).contains("id=\"continue-order\"", "/orders/2026112300000007/pay", "Place one more order");
    }

    @Test
    void whatIsSoldOutMeanwhileLeadsToTheCart() {
        products = Map.of(1L, product(9_900, 1));
        cart = new CartView(List.of(new CartLine(1, 2, product(9_900, 1))), List.of(), VERSION);

        assertThat(place().getHeaderString("Location")).isEqualTo("/cart");
        assertThat(flash.take().key()).isEqualTo("checkout.blocked");
        assertThat(sent).isNull();
    }

    @Test
    void whatCostsLessThanCanBePaidIsSaidInTheCart() {
        products = Map.of(1L, product(25, 5));
        cart = cart(2, 25);

        assertThat(controller().review().getHeaderString("Location")).isEqualTo("/cart");
        Flash.Message said = flash.take();
        assertThat(Texts.get(Locale.ENGLISH, said.key(), said.arguments()))
                .isEqualTo("Less than ₩100 cannot be paid. Please add something.");
        assertThat(place().getHeaderString("Location")).isEqualTo("/cart");
        assertThat(sent).isNull();
    }

    @Test
    void whatIsTooLittleIsSaidBeforeThereIsAnOrder() {
        answer = failing(Problems.with(400, "BELOW_MINIMUM_AMOUNT", "minimumAmount", 100));

        assertThat(place().getStatus()).isEqualTo(400);
        assertThat(page()).contains("Less than ₩100 cannot be paid");
    }

    @Test
    void aLostAnswerKeepsTheTokenSoThatAnotherClickIsTheSameOrder() {
        answer = failing(new ServiceUnavailableException("order", 503));

        assertThat(place().getStatus()).isEqualTo(503);
        assertThat(page()).contains("value=\"" + TOKEN + "\"");
    }

    @Test
    void noPricesFromBeforeAreShownWhileTheCatalogIsAwayToo() {
        products = null;
        cart = new CartView(cart.lines(), List.of(), VERSION, true);
        ServiceUnavailableException away = new ServiceUnavailableException("order", 503);
        answer = failing(away);
        assertThatThrownBy(this::place).as("its page holds the form").isSameAs(away);

        answer = failing(Problems.with(400, "BELOW_MINIMUM_AMOUNT", "minimumAmount", 100));
        assertThat(place().getHeaderString("Location")).isEqualTo("/cart");
        Flash.Message said = flash.take();
        assertThat(Texts.get(Locale.ENGLISH, said.key(), said.arguments())).startsWith("Less than ₩100 cannot be paid");
        assertThat(models.asMap()).isEmpty();
    }

    private Response place() {
        return controller()
                .place(binder.bind(CheckoutForm.class, Map.of("formToken", TOKEN, "reviewed", VERSION + ",1x2@9900")));
    }

    private String page() {
        return RenderedPage.of("checkout/checkout", Locale.ENGLISH, models.asMap());
    }

    private CheckoutController controller() {
        CurrentCart current = new CurrentCart() {
            @Override
            public CartView view() {
                return cart;
            }
        };
        CatalogClient catalog = new CatalogClient() {
            @Override
            public Map<Long, Product> known(Collection<Long> productIds) {
                if (products == null) {
                    throw new ServiceUnavailableException("catalog", 503);
                }
                return products;
            }
        };
        OrderClient orders = new OrderClient() {
            @Override
            public Order prepare(List<Line> items, long expectedAmount, String cartVersion, String idempotencyKey) {
                sent = items + " " + expectedAmount + " " + cartVersion + " " + idempotencyKey;
                return answer.get();
            }
        };
        return Fakes.inject(new CheckoutController(), models, binder.validation(), current, catalog, orders, flash);
    }

    private static Supplier<Order> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static CartView cart(int quantity, long price) {
        return new CartView(List.of(new CartLine(1, quantity, product(price, 5))), List.of(), VERSION);
    }

    private static Product product(long price, int stock) {
        return new Product(1, "Ball", null, price, stock, "toys", null, false, List.of());
    }
}
