package kr.ilovepet.storefront.admin.unknownorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.RenderedPage;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** What an admin typed about an unknown order is not lost, whatever the order service says to it. */
class UnknownOrdersControllerTest {

    private final ModelsImpl models = new ModelsImpl();
    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final List<Integer> asked = new ArrayList<>();
    private ListPage<UnknownOrder> list = new ListPage<>(List.of(row(21, false)), 1, 20, 21L);
    private RuntimeException problem;

    @Test
    void leavesTheFormToThePageThatHoldsItWhileTheOrderServiceIsAway() {
        problem = new ServiceUnavailableException("order", 503);

        assertThatThrownBy(() -> close("Told her")).isSameAs(problem);
        assertThat(asked).as("it is not asked again").isEmpty();
    }

    @Test
    void saysWhatIsWrongOnThePageOfTheList() {
        assertThat(close(" ").getStatus()).isEqualTo(400);
        assertThat(asked).containsExactly(1);
        assertThat(page())
                .contains("id=\"note-21-error\"", "name=\"page\" value=\"1\"")
                .doesNotContain("id=\"unsaved-form\"");
    }

    @Test
    void keepsTheFormOfWhatIsOnItsWayBackAgain() {
        problem = Problems.with(409, "WRONG_STATE");
        list = new ListPage<>(List.of(row(21, true), row(22, true)), 1, 20, 22L);

        assertThat(close("Told her").getStatus()).isEqualTo(409);
        assertThat(page())
                .contains("id=\"close-21\"", "value=\"Told her\"", "data-testid=\"form-error\"")
                .doesNotContain("id=\"close-22\"", "id=\"unsaved-form\"");
    }

    @Test
    void keepsTheFormOfWhatTheListDoesNotHave() {
        problem = Problems.with(409, "WRONG_STATE");
        list = new ListPage<>(List.of(row(2, false)), 0, 20, 1L);

        assertThat(close("Told her").getStatus()).isEqualTo(409);
        assertThat(asked).as("the last page, where the list is shorter now").containsExactly(1, 0);
        assertThat(page())
                .contains("id=\"unsaved-form\"", "/admin/unknown-orders/21/close", "id=\"close-2\"")
                .containsOnlyOnce("value=\"Told her\"");
    }

    private Response close(String note) {
        UnknownOrderClient client = new UnknownOrderClient() {
            @Override
            public CompletableFuture<ListPage<UnknownOrder>> page(int page) {
                asked.add(page);
                return CompletableFuture.completedFuture(
                        page == list.page() ? list : new ListPage<>(List.of(), page, list.size(), list.total()));
            }

            @Override
            void close(long id, String text) {
                throw problem;
            }
        };
        UnknownOrdersController controller = Fakes.inject(
                new UnknownOrdersController(),
                models,
                client,
                binder.validation(),
                Fakes.inject(new Flash(), Fakes.request()));
        return controller.close(21, binder.bind(CloseUnknownOrderForm.class, Map.of("note", note, "page", "1")));
    }

    private String page() {
        return RenderedPage.of("admin/unknownorders/unknown-orders", Locale.ENGLISH, models.asMap());
    }

    private static UnknownOrder row(long id, boolean goingBack) {
        return new UnknownOrder(
                id, "2026112300000001", null, null, null, null, "COMPLETED", Instant.EPOCH, 1, goingBack);
    }
}
