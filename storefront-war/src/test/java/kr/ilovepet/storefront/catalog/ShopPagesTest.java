package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.storefront.cart.CartChanges;
import kr.ilovepet.storefront.cart.CartLine;
import kr.ilovepet.storefront.cart.CartNote;
import kr.ilovepet.storefront.cart.CartView;
import kr.ilovepet.storefront.cart.OpenOrder;
import kr.ilovepet.storefront.checkout.CheckoutForm;
import kr.ilovepet.storefront.checkout.ReviewChange;
import kr.ilovepet.storefront.member.LoginForm;
import kr.ilovepet.storefront.member.RegisterForm;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.RenderedPage;
import kr.ilovepet.storefront.web.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the shop with sample data, in each language. */
class ShopPagesTest {

    @TestFactory
    Stream<DynamicTest> renderInEachLanguage() {
        return pages().entrySet().stream()
                .flatMap(page -> Texts.LANGUAGES.stream()
                        .map(language -> DynamicTest.dynamicTest(page.getKey() + " " + language, () -> {
                            String html = RenderedPage.of(page.getKey(), language, page.getValue());
                            assertThat(html).doesNotContain("??", "th:");
                        })));
    }

    @ParameterizedTest
    @CsvSource({"0,stock--none,Sold out", "3,stock--few,3 left", "50,stock--there,In stock"})
    void tellHowManyAreLeft(int stock, String style, String text) {
        assertThat(productPage(stock)).contains(style, text);
        assertThat(productPage(stock).contains("id=\"add-to-cart\"")).isEqualTo(stock > 0);
    }

    @Test
    void takeTheLimitsOfQuantitiesFromTheirForm() {
        String limits = "min=\"1\" max=\"99\"";
        assertThat(productPage(50)).contains(limits, "value=\"7\"");
        assertThat(RenderedPage.of("cart/cart", Locale.ENGLISH, cart())).contains(limits);
        Map<String, Object> refused = new HashMap<>(cart());
        refused.putAll(Map.of(
                "note",
                new CartNote(false, "cart.quantity.wrong", 1, 99),
                "changes",
                new CartChanges(Map.of(), Map.of(1L, "0"))));
        assertThat(RenderedPage.of("cart/content", Locale.ENGLISH, refused))
                .contains("a whole number from 1 to 99", "note--failed")
                .contains("value=\"0\"", "aria-invalid=\"true\" aria-describedby=\"quantity-1-error\"");
    }

    @Test
    void sayWhichProductsOfACartCannotBeOrderedAndLeaveThemOutOfTheSum() {
        String page = RenderedPage.of("cart/cart", Locale.ENGLISH, cart());

        assertThat(page)
                .contains("id=\"cart-total\" data-total=\"19800\"")
                .contains("href=\"#line-2\">Ball", "href=\"#line-3\">Ball", "href=\"#line-5\">Ball")
                .doesNotContain("href=\"#line-1\"", "id=\"checkout-link\"", "id=\"quantity-3\"", "id=\"quantity-5\"");
    }

    @Test
    void sayInTheCartHowMuchHasToBePaidAtLeast() {
        assertThat(cartOf(25, 3))
                .contains("id=\"cart-too-little\"", "Less than ₩100 cannot be paid")
                .doesNotContain("id=\"checkout-link\"", "id=\"cart-blocked\"");
        assertThat(cartOf(25, 4)).contains("id=\"checkout-link\"").doesNotContain("id=\"cart-too-little\"");
    }

    @Test
    void announceWhatBecameOfTheCartInARegionThatStays() {
        Map<String, Object> changed = new HashMap<>(cart());
        changed.putAll(Map.of("fragment", true, "note", new CartNote(true, "cart.changed")));

        assertThat(RenderedPage.of("cart/cart", Locale.ENGLISH, cart()))
                .contains("id=\"cart-status\" role=\"status\"></p>");
        assertThat(RenderedPage.of("cart/content", Locale.ENGLISH, changed))
                .contains("id=\"cart-status\" hx-swap-oob=\"innerHTML\">Quantity changed.</p>");
    }

    @Test
    void showACartWhosePricesCannotBeHad() {
        Map<String, Object> model = new HashMap<>(cart());
        model.put(
                "cart",
                new CartView(
                        List.of(new CartLine(1, 2, product(50)), new CartLine(83, 1, null)), List.of(), "v", true));

        assertThat(RenderedPage.of("cart/cart", Locale.ENGLISH, model))
                .contains("id=\"cart-unseen\"", ">Ball<", ">Product 83<", "× 2", "href=\"/cart\"")
                .doesNotContain("9,900", "id=\"checkout-link\"", "id=\"cart-blocked\"", "id=\"cart-too-little\"");
    }

    @Test
    void nameOpenOrdersOfTheSameProducts() {
        String page = RenderedPage.of("cart/cart", Locale.ENGLISH, cart());

        assertThat(page)
                .contains(
                        "Ball · order 2026112300000001",
                        "/orders/2026112300000001/pay",
                        "/orders/2026112300000001/cancel")
                .contains("data-order-id=\"2026112300000002\"")
                .doesNotContain("/orders/2026112300000002/pay");
    }

    private static Map<String, Map<String, Object>> pages() {
        Map<String, Object> list = Map.of(
                "search",
                ProductQuery.of("ball", "toys", "price", "1"),
                "sorts",
                ProductQuery.SORTS,
                "list",
                new ListPage<>(List.of(product(3)), 1, 12, 30L),
                "fragment",
                true);
        Map<String, Object> checkout = new HashMap<>(cart());
        checkout.put("form", new CheckoutForm());
        checkout.putAll(Map.of(
                "notice",
                "checkout.changed",
                "totalBefore",
                9_000L,
                "changes",
                List.of(
                        new ReviewChange(ReviewChange.Kind.PRICE, "Ball", 9_000L, 9_900L),
                        new ReviewChange(ReviewChange.Kind.ADDED, null, null, 2L),
                        new ReviewChange(ReviewChange.Kind.REMOVED, "Rope", 1L, null))));
        HeldForm held = new HeldForm("/cart", List.of(new HeldForm.Field("detail", "a \"b\" <c>")));
        return Map.ofEntries(
                Map.entry("home", Map.of("products", List.of(product(0), product(50)))),
                Map.entry("help", Map.of()),
                Map.entry("catalog/list", list),
                Map.entry("catalog/results", list),
                Map.entry("catalog/product", productModel(3)),
                Map.entry("catalog/added", Map.of("note", new CartNote(false, "cart.added.some", 3, 3))),
                Map.entry("cart/cart", cart()),
                Map.entry("checkout/checkout", checkout),
                Map.entry("member/login", Map.of("form", new LoginForm(), "held", held)),
                Map.entry("member/again", Map.of("why", "signedIn", "held", held)),
                Map.entry("member/register", Map.of("form", new RegisterForm())));
    }

    @Test
    void anEmptyShopIsNoneThatCannotBeShown() {
        String words = "cannot be shown at the moment";
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("products", null);

        assertThat(RenderedPage.of("home", Locale.ENGLISH, unknown)).contains(words);
        assertThat(RenderedPage.of("home", Locale.ENGLISH, Map.of("products", List.of())))
                .doesNotContain(words);
    }

    @Test
    void aHeldFormIsInThePageAsItWasTyped() {
        HeldForm held = new HeldForm("/cart", List.of(new HeldForm.Field("detail", "a \"b\" <c>")));
        Map<String, Object> model = Map.of("form", new LoginForm(), "held", held, "why", "503");

        assertThat(RenderedPage.of("member/login", Locale.ENGLISH, model))
                .contains("name=\"heldPath\" value=\"/cart\"")
                .contains("name=\"held.detail\" value=\"a &quot;b&quot; &lt;c&gt;\"");
        assertThat(RenderedPage.of("member/again", Locale.ENGLISH, model))
                .contains("action=\"/cart\"", "name=\"detail\" value=\"a &quot;b&quot; &lt;c&gt;\"");
    }

    @Test
    void aFilteredListChangesEverythingThatNamesIt() {
        String page = RenderedPage.of("catalog/results", Locale.ENGLISH, pages().get("catalog/results"));

        assertThat(page)
                .contains("<title>toys · ", "id=\"list-title\" hx-swap-oob=\"true\">toys</h1>")
                .contains("id=\"category-nav\" hx-swap-oob=\"true\"", "value=\"ball\"")
                .contains("id=\"list-status\" hx-swap-oob=\"innerHTML\"")
                .contains("id=\"language-switch\" hx-swap-oob=\"true\"");
        assertThat(RenderedPage.of("home", Locale.ENGLISH, pages().get("home"))).doesNotContain("hx-swap-oob");
    }

    private static String productPage(int stock) {
        return RenderedPage.of("catalog/product", Locale.ENGLISH, productModel(stock));
    }

    private static Map<String, Object> productModel(int stock) {
        return Map.of(
                "product", product(stock), "form", QuantityForm.showing(Fakes.parameters(Map.of("quantity", "7"))));
    }

    private static String cartOf(long price, int quantity) {
        Product cheap = new Product(1, "Ball", null, price, 50, "toys", null, false, List.of());
        Map<String, Object> model = new HashMap<>(cart());
        model.put("cart", new CartView(List.of(new CartLine(1, quantity, cheap)), List.of(), "v"));
        return RenderedPage.of("cart/cart", Locale.ENGLISH, model);
    }

    private static Map<String, Object> cart() {
        Product withdrawn = new Product(5, "Ball", null, 9_900, 0, "toys", null, true, List.of());
        CartView cart = new CartView(
                List.of(
                        new CartLine(1, 2, product(50)),
                        new CartLine(2, 4, product(3)),
                        new CartLine(3, 1, product(0)),
                        new CartLine(4, 1, null),
                        new CartLine(5, 1, withdrawn)),
                List.of(
                        new OpenOrder("2026112300000002", "PAYMENT_PENDING", null, List.of(1L)),
                        new OpenOrder("2026112300000001", "PREPARED", 9_900L, List.of(1L))),
                "v");
        return Map.of(
                "cart",
                cart,
                "form",
                new QuantityForm(),
                "changes",
                new CartChanges(Map.of(), Map.of()),
                "fragment",
                false);
    }

    private static Product product(int stock) {
        return new Product(1, "Ball", "Round.", 9_900, stock, "toys", null, false, List.of());
    }
}
