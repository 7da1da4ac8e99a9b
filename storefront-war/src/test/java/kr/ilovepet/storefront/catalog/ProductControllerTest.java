package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.web.Fakes;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** The pages are made of what the container reads in an address, as the keys are under which they are shared. */
class ProductControllerTest {

    private final ModelsImpl models = new ModelsImpl();
    private final List<ProductQuery> asked = new ArrayList<>();

    @Test
    void asksForWhatTheContainerHasRead() {
        HttpServletRequest request = Fakes.parameters(Map.of("query", "dog", "sort", "price", "page", "2"));

        assertThat(controller(request).list().getStatus()).isEqualTo(200);

        assertThat(asked).containsExactly(ProductQuery.of(request));
        assertThat(models.get("search")).isEqualTo(new ProductQuery("dog", "", "price", 2));
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
                return null;
            }

            @Override
            public Optional<Product> product(long productId) {
                return Optional.of(new Product(productId, "Ball", "", 1_000, 5, "toys", null, false, List.of()));
            }
        };
        return Fakes.inject(new ProductController(), models, catalog, request);
    }
}
