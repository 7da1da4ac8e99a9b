package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.PastTheEndException;
import kr.ilovepet.storefront.web.Fakes;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** The pages are made of what the container reads in an address, as the keys are under which they are shared. */
class ProductControllerTest {

    private final ModelsImpl models = new ModelsImpl();
    private final List<ProductQuery> asked = new ArrayList<>();
    private List<Category> categories = List.of();
    private ListPage<Product> found = new ListPage<>(List.of(), 2, 12, 0L);

    @Test
    void asksForWhatTheContainerHasRead() {
        HttpServletRequest request = Fakes.parameters(Map.of("query", "dog", "sort", "price", "page", "2"));

        assertThat(controller(request).list().getStatus()).isEqualTo(200);

        assertThat(asked).containsExactly(ProductQuery.of(request));
        assertThat(models.get("search")).isEqualTo(new ProductQuery("dog", "", "price", 2));
    }

    @Test
    void aPageBeyondTheEndLeadsOnToTheLastOne() {
        found = new ListPage<>(List.of(), 40, 12, 78L);

        assertThatExceptionOfType(PastTheEndException.class)
                .isThrownBy(
                        () -> controller(Fakes.parameters(Map.of("page", "40"))).list())
                .satisfies(past -> assertThat(past.lastPage()).isEqualTo(6));
    }

    @Test
    void aCategoryThatThereIsNotIsNotFound() {
        categories = List.of(new Category("toys", Map.of("ko", "toys")));
        HttpServletRequest unknown = Fakes.parameters(Map.of("category", "cars"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> controller(unknown).list());
        assertThat(controller(Fakes.parameters(Map.of("category", "toys")))
                        .list()
                        .getStatus())
                .isEqualTo(200);
        categories = List.of();
        assertThat(controller(unknown).list().getStatus()).as("nobody knows").isEqualTo(200);
    }

    @Test
    void showsTheQuantityThatTheContainerHasRead() {
        controller(Fakes.parameters(Map.of("quantity", "3"))).product(7);

        assertThat(((QuantityForm) models.get("form")).value("quantity")).isEqualTo("3");
    }

    private ProductController controller(HttpServletRequest request) {
        CatalogClient catalog = new CatalogClient() {
            @Override
            public ListPage<Product> find(ProductQuery query) {
                asked.add(query);
                return found;
            }

            @Override
            public Optional<Product> product(long productId) {
                return Optional.of(new Product(productId, "Ball", "", 1_000, 5, "toys", null, false, List.of()));
            }
        };
        Categories known = new Categories() {
            @Override
            public List<Category> all() {
                return categories;
            }
        };
        return Fakes.inject(new ProductController(), models, catalog, known, request);
    }
}
