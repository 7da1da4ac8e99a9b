package kr.ilovepet.storefront.admin.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kr.ilovepet.storefront.admin.form.SingleUseTokens;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.RenderedPage;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** What an admin typed outlives an order service that is away, whichever question it leaves unanswered. */
class OrderDetailsControllerTest {

    private static final String ORDER = "2026112300000001";
    private static final Supplier<AdminOrderDetails> AWAY = failing(new ServiceUnavailableException("order", 503));

    private final ModelsImpl models = new ModelsImpl();
    private final HttpServletRequest request = Fakes.request();
    private final SingleUseTokens formTokens = new SingleUseTokens();
    private final Deque<Supplier<AdminOrderDetails>> answers = new ArrayDeque<>();
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private RuntimeException problem;

    @Test
    void keepsTheRefundThatWasTypedWhileTheOrderIsAway() {
        answers.add(AWAY);
        String key = formTokens.issue(request);

        Response response =
                controller().refund(typed(Map.of("key", key, "amount", "5000", "reason", "torn", "quantity-1", "2")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page(response))
                .contains("action=\"/admin/orders/" + ORDER + "/refund\"", "name=\"key\" value=\"" + key + "\"")
                .contains("value=\"5000\"", "value=\"torn\"")
                .containsPattern("name=\"quantity-1\"[^>]*value=\"2\"")
                .containsOnlyOnce("data-testid=\"form-error\"");
        assertThat(sent).isEmpty();

        answers.add(OrderDetailsControllerTest::paid);
        Response again = controller().refund(typed(Map.of("key", key, "amount", "5000", "reason", "torn")));
        assertThat(again.getStatus()).as("the same form once more").isEqualTo(303);
    }

    @Test
    void keepsEveryOtherFormToo() {
        answers.addAll(List.of(AWAY, AWAY, AWAY));
        assertThat(page(controller().cancel(typed(Map.of("reason", "no longer made", "restock", "no")))))
                .contains("/cancel\"", "value=\"no longer made\"", "value=\"no\" checked=\"checked\"");
        assertThat(page(controller().restock(typed(Map.of("reason", "came back", "quantity-1", "1")))))
                .contains("/restock\"", "value=\"came back\"")
                .containsPattern("name=\"quantity-1\"[^>]*value=\"1\"");
        assertThat(page(controller().resolve("STOCK_UNDECIDED", typed(Map.of("note", "called her")))))
                .contains("/attention/STOCK_UNDECIDED/resolve\"", "value=\"called her\"");
    }

    @Test
    void showsARefusalEvenIfTheOrderCannotBeReadAgain() {
        answers.addAll(List.of(OrderDetailsControllerTest::paid, AWAY));
        problem = Problems.with(409, "REFUND_RUNNING");

        Response response =
                controller().refund(typed(Map.of("key", formTokens.issue(request), "amount", "10", "reason", "torn")));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response)).contains("value=\"torn\"", "data-testid=\"form-error\"");
    }

    @Test
    void anOrderThatDoesNotExistIsNotFound() {
        answers.add(failing(Problems.with(404, "NOT_FOUND")));
        assertThatThrownBy(() -> controller().cancel(typed(Map.of("reason", "x"))))
                .isInstanceOf(ServiceProblemException.class);
    }

    private String page(Response response) {
        String template = response.getEntity().toString().replace(".html", "");
        String page = RenderedPage.of(template, Locale.KOREAN, models.asMap());
        assertThat(page).doesNotContain("??", "th:");
        return page;
    }

    private OrderDetailsController controller() {
        AdminOrderClient client = new AdminOrderClient() {
            @Override
            AdminOrderDetails order(String orderId) {
                return answers.remove().get();
            }

            @Override
            void act(String orderId, String what, Map<String, Object> body, String key) {
                if (problem != null) {
                    throw problem;
                }
                sent.add(body);
            }

            @Override
            CompletableFuture<ListPage<MemberSummary>> members(String query) {
                return CompletableFuture.completedFuture(new ListPage<>(null, null, null, null));
            }
        };
        Flash flash = Fakes.inject(new Flash(), request);
        return Fakes.inject(new OrderDetailsController(), ORDER, models, client, formTokens, flash, request);
    }

    private static MultivaluedMap<String, String> typed(Map<String, String> fields) {
        return new MultivaluedHashMap<>(fields);
    }

    private static Supplier<AdminOrderDetails> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static AdminOrderDetails paid() {
        AdminOrder order = new AdminOrder(
                ORDER,
                "CONFIRMED",
                20_000L,
                0L,
                null,
                List.of(new AdminOrder.Line(1, "a", 5_000L, 4, 0)),
                null,
                null,
                Instant.EPOCH,
                null);
        return new AdminOrderDetails(order, 1L, "CARD", Instant.EPOCH, null, null, null, null, null);
    }
}
