package kr.ilovepet.storefront.cart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** What a shopper is told who puts something into the cart. */
class CartControllerTest {

    private final FormBinder binder = new FormBinder(Locale.KOREAN);
    private final Flash flash = Fakes.inject(new Flash(), Fakes.request());
    private Supplier<Map<Long, Product>> catalog = () -> Map.of(7L, product(3, false));
    private Supplier<Cart.Added> added = () -> new Cart.Added(1, 1, Cart.NONE);
    private Integer stock;

    @Test
    void whatWasAddedIsSaid() {
        assertThat(add(1)).isEqualTo("cart.added");
        assertThat(stock).isEqualTo(3);
        added = () -> new Cart.Added(3, 3, Cart.NONE);
        assertThat(add(9)).isEqualTo("cart.added.some");
        added = () -> new Cart.Added(4, 99, Cart.NONE);
        assertThat(add(9)).isEqualTo("cart.added.most");
    }

    @Test
    void whatCannotBeHadIsNotAdded() {
        catalog = () -> Map.of(7L, product(0, true));
        assertThat(add(1)).isEqualTo("cart.withdrawn");
        catalog = Map::of;
        assertThat(add(1)).isEqualTo("cart.unknown");
        assertThat(stock).isNull();
        catalog = () -> Map.of(7L, product(0, false));
        added = failing(Problems.with(409, "SOLD_OUT"));
        assertThat(add(1)).isEqualTo("cart.soldOut");
        added = failing(Problems.with(409, "NOT_ENOUGH_STOCK", "stock", 3));
        assertThat(add(1)).isEqualTo("cart.noMore");
        added = failing(Problems.with(409, "QUANTITY_LIMIT"));
        assertThat(add(1)).isEqualTo("cart.most");
    }

    @Test
    void aCartTakesWhatItIsToldWhileTheCatalogIsAway() {
        catalog = failing(new ServiceUnavailableException("catalog", 503));

        assertThat(add(1)).isEqualTo("cart.added");
        assertThat(stock).isNull();
    }

    private String add(int quantity) {
        CartController controller = Fakes.inject(
                new CartController(),
                new ModelsImpl(),
                binder.validation(),
                cart(),
                catalogClient(),
                flash,
                Fakes.request());
        QuantityForm form = binder.bind(QuantityForm.class, Map.of("quantity", Integer.toString(quantity)));
        assertThat(controller.add(7, form, null).getStatus()).isEqualTo(303);
        return flash.take().key();
    }

    private CurrentCart cart() {
        return new CurrentCart() {
            @Override
            Cart.Added add(HttpServletResponse response, long productId, int quantity, Integer known) {
                stock = known;
                return added.get();
            }
        };
    }

    private CatalogClient catalogClient() {
        return new CatalogClient() {
            @Override
            public Map<Long, Product> known(Collection<Long> productIds) {
                return catalog.get();
            }
        };
    }

    private static <T> Supplier<T> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static Product product(int stock, boolean withdrawn) {
        return new Product(7, "Ball", null, 9_900, stock, "toys", null, withdrawn, List.of());
    }
}
