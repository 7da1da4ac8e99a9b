package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import org.junit.jupiter.api.Test;

class ProductFormTest {

    @Test
    void readsANewProduct() {
        SubmittedForm form = form(Map.of(
                "productName", " Ball ", "price", "9,900", "category", "toys", "description", "a\r\nb", "stock", ""));

        assertThat(ProductForm.added(form))
                .containsEntry("productName", "Ball")
                .containsEntry("price", 9_900L)
                .containsEntry("description", "a\nb")
                .containsEntry("stock", 0);
        assertThat(form.valid()).isTrue();
    }

    @Test
    void saysWhatIsWrongFieldByFieldAndKeepsWhatWasTyped() {
        SubmittedForm form = form(Map.of(
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

        ProductForm.added(form);

        assertThat(List.of("productName", "price", "category", "description", "stock"))
                .allSatisfy(field -> assertThat(form.error(field)).isNotBlank());
        assertThat(form.value("productName", "other")).isEqualTo("<b>Ball</b>");
    }

    @Test
    void changeHasWhatTheFormHasAndTheVersionThatWasSeen() {
        SubmittedForm form = form(
                Map.of("productName", "Ball", "price", "100", "category", "toys", "description", "", "version", "8"));

        assertThat(ProductForm.changed(form))
                .containsOnlyKeys("productName", "price", "category", "description", "version")
                .containsEntry("version", 8L);
    }

    private static SubmittedForm form(Map<String, String> fields) {
        MultivaluedHashMap<String, String> typed = new MultivaluedHashMap<>();
        fields.forEach(typed::putSingle);
        return SubmittedForm.sent("product", typed, Locale.ENGLISH);
    }
}
