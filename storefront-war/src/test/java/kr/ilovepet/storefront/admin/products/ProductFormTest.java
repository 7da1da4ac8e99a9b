package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.Problems;
import org.junit.jupiter.api.Test;

class ProductFormTest {

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);

    @Test
    void readsANewProduct() {
        ProductForm form = form(Map.of(
                "productName", " Ball ", "price", "9,900", "category", "toys", "description", "a\r\nb", "stock", ""));

        assertThat(form.valid()).isTrue();
        assertThat(form.newProduct())
                .containsEntry("productName", "Ball")
                .containsEntry("price", 9_900L)
                .containsEntry("description", "a\nb")
                .containsEntry("stock", 0L);
    }

    @Test
    void saysWhatIsWrongFieldByFieldAndKeepsWhatWasTyped() {
        ProductForm form = form(Map.of(
                "productName",
                "<b>Ball</b>",
                "price",
                "0",
                "category",
                "",
                "description",
                "x".repeat(5_001),
                "stock",
                "-1"));

        assertThat(List.of("productName", "price", "category", "description", "stock"))
                .allSatisfy(field -> assertThat(form.error(field)).isNotBlank());
        assertThat(form.value("productName", "other")).isEqualTo("<b>Ball</b>");
    }

    @Test
    void measuresWhatTheCatalogGets() {
        String name = "x".repeat(120);
        String category = "c".repeat(40);
        ProductForm form =
                form(Map.of("productName", " \t" + name + " \t ", "price", "100", "category", " " + category + "  "));

        assertThat(form.valid()).isTrue();
        assertThat(form.newProduct()).containsEntry("productName", name).containsEntry("category", category);
        assertThat(form(Map.of("productName", "a\tb")).error("productName")).isNotBlank();
    }

    @Test
    void whatTheCatalogTakesForBlankIsMissing() {
        assertThat(form(Map.of("productName", "\u3000")).error("productName"))
                .isEqualTo(form(Map.of()).error("productName"));
        assertThat(form(Map.of("productName", "\u3164")).error("productName"))
                .isEqualTo(form(Map.of()).error("productName"));
    }

    @Test
    void aControlCharacterIsNoDescription() {
        assertThat(form(Map.of("description", "a\u0000b")).error("description")).isNotBlank();
        assertThat(form(Map.of("description", "a\tb\r\nc")).error("description"))
                .isNull();
    }

    @Test
    void changeNamesTheVersionThatWasSeenAndNothingThatTheFormDoesNotHave() {
        ProductForm form = form(
                Map.of("productName", "Ball", "price", "100", "category", "toys", "description", "", "version", "8"));

        assertThat(form.changedProduct())
                .isEqualTo(Map.of(
                        "productName", "Ball", "price", 100L, "category", "toys", "description", "", "version", 8L));
    }

    @Test
    void whatTheCatalogRefusesStandsBesideItsField() {
        ProductForm form = form(Map.of("productName", "Ball", "price", "100", "category", "toys"));
        form.reject(binder.validation(), Problems.ofFields("price", "more"));
        assertThat(form.error("price")).isNotBlank();
        assertThat(form.error(WebForm.WHOLE_FORM)).isNull();

        form = form(Map.of("productName", "Ball", "price", "100", "category", "toys"));
        form.reject(binder.validation(), Problems.with(409, "NOT_FOUND"));
        assertThat(form.error(WebForm.WHOLE_FORM)).isNotBlank();
    }

    private ProductForm form(Map<String, String> values) {
        return binder.validated(ProductForm.class, values);
    }
}
