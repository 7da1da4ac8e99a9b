package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kr.ilovepet.storefront.admin.audit.NoAudit;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What an admin typed stays on the page, whatever becomes of the catalog meanwhile. */
class EditProductControllerTest {

    private final Map<String, Object> shown = new HashMap<>();
    private final Deque<Supplier<AdminProduct>> looks = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final HttpServletRequest request = Fakes.request();
    private final Flash flash = Fakes.inject(new Flash(), request);
    private RuntimeException failure = Problems.with(409, "VERSION_CONFLICT");
    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final EditProductController controller = Fakes.inject(
            new EditProductController(),
            Fakes.of(Models.class, (method, given) -> shown.put((String) given[0], given[1])),
            new AdminCatalogClient() {
                @Override
                AdminProduct product(long productId) {
                    return looks.remove().get();
                }

                @Override
                AdminProduct change(long productId, Map<String, Object> product) {
                    throw failure;
                }

                @Override
                void withdraw(long productId, long version) {
                    sent.add("withdraw " + productId + " " + version);
                }

                @Override
                void restore(long productId, long version) {
                    throw failure;
                }
            },
            new NoAudit(),
            new UploadSession(),
            flash,
            request,
            binder.validation(),
            12L);

    @Test
    void aConflictIsShownBesideTheProductAsItIsNow() {
        looks.add(() -> product("Theirs", 8));

        Response answer = change();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(shown).containsEntry("product", product("Theirs", 8));
        assertThat(shown.get("conflict"))
                .asInstanceOf(InstanceOfAssertFactories.list(ConflictingField.class))
                .contains(new ConflictingField("productName", "Theirs", "Mine"));
        assertThat(((ProductForm) shown.get("form")).value("productName")).isEqualTo("Mine");
    }

    @Test
    void theFormIsKeptWhenTheCatalogBecomesUnavailableAfterAConflict() {
        looks.add(() -> {
            throw new ServiceUnavailableException("catalog", 503);
        });

        Response answer = change();

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getEntity()).isEqualTo("admin/products/unsaved.html");
        // With the version that was typed, sending again tells of the conflict again.
        assertThat(shown).containsEntry("productId", 12L);
        ProductForm form = (ProductForm) shown.get("form");
        assertThat(form.value("productName")).isEqualTo("Mine");
        assertThat(form.value("version")).isEqualTo("6");
        assertThat(form.error(WebForm.WHOLE_FORM)).isNotNull();
    }

    @Test
    void theFormIsKeptWhenTheCatalogDoesNotTakeTheChange() {
        failure = new ServiceUnavailableException("catalog", 503);

        Response answer = change();

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getEntity()).isEqualTo("admin/products/unsaved.html");
        assertThat(((ProductForm) shown.get("form")).value("productName")).isEqualTo("Mine");
    }

    @Test
    void aProductIsWithdrawnInTheVersionThatWasSeenWithoutReadingItFirst() {
        Response answer = controller.withdraw(sale("6"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(sent).containsExactly("withdraw 12 6");
        assertThat(flash.take().key()).isEqualTo("admin.product.withdrawn");
    }

    @Test
    void aProductThatWasChangedMeanwhileIsNotRestored() {
        controller.restore(sale("6"));
        assertThat(flash.take().key()).isEqualTo("admin.product.changedMeanwhile");

        failure = new ServiceUnavailableException("catalog", 503);
        controller.restore(sale("6"));
        assertThat(flash.take().key()).isEqualTo("error.unavailable");

        controller.withdraw(sale("six"));
        assertThat(flash.take().key()).isEqualTo("admin.product.changedMeanwhile");
        assertThat(sent).isEmpty();
    }

    private SaleForm sale(String version) {
        return binder.bind(SaleForm.class, Map.of("version", version));
    }

    private Response change() {
        return controller.change(binder.bind(
                ProductForm.class,
                Map.of("productName", "Mine", "description", "", "price", "100", "category", "toys", "version", "6")));
    }

    private static AdminProduct product(String name, long version) {
        return new AdminProduct(12, name, "", 100, 1, "toys", null, false, version, null, List.of());
    }
}
