package kr.ilovepet.storefront.admin.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
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
import kr.ilovepet.storefront.admin.audit.NoAudit;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.RenderedPage;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** What an admin typed outlives an order service that is unavailable, whichever question it leaves unanswered. */
class OrderDetailsControllerTest {

    private static final String ORDER = "2026112300000001";
    private static final Supplier<AdminOrderDetails> UNAVAILABLE =
            failing(new ServiceUnavailableException("order", 503));

    private final ModelsImpl models = new ModelsImpl();
    private final HttpServletRequest request = Fakes.request();
    private final FormBinder binder = new FormBinder(Locale.KOREAN);
    private final FormValidation validation = binder.validation();
    private final SingleUseTokens formTokens = Fakes.inject(new SingleUseTokens(), validation);
    private final Deque<Supplier<AdminOrderDetails>> answers = new ArrayDeque<>();
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private RuntimeException problem;
    private List<OpenRefund> refunds;

    @Test
    void keepsTheRefundThatWasTypedWhileTheOrderIsUnavailable() {
        answers.add(UNAVAILABLE);
        String token = formTokens.issue(request);

        Response response = controller()
                .refund(form(
                        RefundForm.class,
                        Map.of(
                                "formToken",
                                token,
                                "amount",
                                "5000",
                                "reason",
                                "torn",
                                "productId",
                                List.of("1"),
                                "quantity",
                                List.of("2"))));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page(response))
                .contains("action=\"/admin/orders/" + ORDER + "/refund\"", "name=\"formToken\" value=\"" + token + "\"")
                .contains("value=\"5000\"", "value=\"torn\"")
                .containsPattern("name=\"productId\" value=\"1\">\\s*<[^>]*name=\"quantity\"[^>]*value=\"2\"")
                .containsOnlyOnce("data-testid=\"form-error\"");
        assertThat(sent).isEmpty();

        answers.add(OrderDetailsControllerTest::paid);
        Response again = controller()
                .refund(form(RefundForm.class, Map.of("formToken", token, "amount", "5000", "reason", "torn")));
        assertThat(again.getStatus()).as("the same form once more").isEqualTo(303);
    }

    @Test
    void keepsEveryOtherFormToo() {
        answers.addAll(List.of(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE));
        assertThat(page(controller()
                        .cancel(form(CancelOrderForm.class, Map.of("reason", "no longer made", "restock", "no")))))
                .contains("/cancel\"", "value=\"no longer made\"", "value=\"no\" checked=\"checked\"");
        assertThat(page(controller()
                        .restock(form(
                                RestockForm.class,
                                Map.of("reason", "came back", "productId", List.of("1"), "quantity", List.of("1"))))))
                .contains("/restock\"", "value=\"came back\"")
                .containsPattern("name=\"quantity\"[^>]*value=\"1\"");
        assertThat(page(controller().resolve(resolve("STOCK_UNDECIDED", "called her"))))
                .contains("/attention/STOCK_UNDECIDED/resolve\"", "value=\"called her\"");
        assertThat(page(controller().outcome(outcome("REFUNDED", "Toss said so", ""))))
                .contains("/refunds/c-1/outcome\"", "value=\"REFUNDED\" checked=\"checked\"", "value=\"Toss said so\"");
    }

    @Test
    void sendsWhatAnAdminSaysOfARefundToThePaymentService() {
        answers.addAll(List.of(OrderDetailsControllerTest::paid, OrderDetailsControllerTest::paid));
        assertThat(controller()
                        .outcome(outcome("NOT_REFUNDED", "Toss said so", formTokens.issue(request)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(sent).containsExactly(Map.of("outcome", "NOT_REFUNDED", "note", "Toss said so"));

        assertThat(controller()
                        .outcome(outcome("MAYBE", "Toss said so", formTokens.issue(request)))
                        .getStatus())
                .isEqualTo(400);
        assertThat(sent).hasSize(1);
    }

    @Test
    void keepsWhatWasSaidOfARefundWhileThePaymentServiceIsAway() {
        answers.add(() -> paidBy("p-1"));
        problem = new ServiceUnavailableException("payment", 503);
        String token = formTokens.issue(request);

        Response response = controller().outcome(outcome("REFUNDED", "Toss said so", token));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page(response))
                .contains("/refunds/c-1/outcome\"", "value=\"REFUNDED\" checked=\"checked\"", "value=\"Toss said so\"")
                .contains("name=\"formToken\" value=\"" + token + "\"", "data-testid=\"form-error\"");
    }

    @Test
    void saysWhyNothingMoreCanBeSaidOfARefund() {
        answers.add(() -> paidBy("p-1"));
        answers.add(() -> paidBy("p-1"));
        problem = Problems.with(409, "NOT_RECORDABLE");
        refunds = List.of(new OpenRefund("c-1", 5_000L, 3, null, false, null));

        Response response = controller().outcome(outcome("REFUNDED", "Toss said so", formTokens.issue(request)));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response))
                .contains("곧 정합니다", "href=\"/admin/orders/" + ORDER + "\"", "value=\"Toss said so\"")
                .containsOnlyOnce("data-testid=\"form-error\"");
    }

    @Test
    void showsTheFormOnThePageOfTheOrderWhereItsRefundIsThere() {
        answers.add(() -> paidBy("p-1"));
        refunds = List.of(new OpenRefund("c-1", 5_000L, 3, null, true, null));

        Response response = controller().outcome(outcome("MAYBE", "Toss said so", formTokens.issue(request)));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(page(response))
                .contains("data-testid=\"stuck-refund\"", "value=\"Toss said so\"")
                .doesNotContain("id=\"unsaved-form\"");
    }

    @Test
    void showsARefusalEvenIfTheOrderCannotBeReadAgain() {
        answers.addAll(List.of(OrderDetailsControllerTest::paid, UNAVAILABLE));
        problem = Problems.with(409, "REFUND_RUNNING");

        Response response = controller()
                .refund(form(
                        RefundForm.class,
                        Map.of("formToken", formTokens.issue(request), "amount", "10", "reason", "torn")));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(page(response)).contains("value=\"torn\"", "data-testid=\"form-error\"");
    }

    @Test
    void anOrderThatDoesNotExistIsNotFound() {
        answers.add(failing(Problems.with(404, "NOT_FOUND")));
        assertThatThrownBy(() -> controller().cancel(form(CancelOrderForm.class, Map.of("reason", "x"))))
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
            void recordOutcome(String paymentId, String cancelRequestId, Map<String, Object> body) {
                act(ORDER, "outcome", body, "");
            }

            @Override
            CompletableFuture<AdminPayment> payment(String paymentId) {
                return away();
            }

            @Override
            CompletableFuture<ListPage<TossCall>> calls(String paymentId) {
                return away();
            }

            @Override
            CompletableFuture<ListPage<OpenRefund>> refunds(String paymentId) {
                return refunds == null
                        ? away()
                        : CompletableFuture.completedFuture(new ListPage<>(refunds, null, null, null));
            }

            @Override
            CompletableFuture<ListPage<MemberSummary>> members(String query) {
                return CompletableFuture.completedFuture(new ListPage<>(null, null, null, null));
            }
        };
        Flash flash = Fakes.inject(new Flash(), request);
        OrderDetailsPage page =
                Fakes.inject(new OrderDetailsPage(), models, client, new NoAudit(), formTokens, request);
        return Fakes.inject(new OrderDetailsController(), ORDER, page, client, validation, formTokens, flash, request);
    }

    private <F extends WebForm> F form(Class<F> type, Map<String, ?> values) {
        return binder.bind(type, values);
    }

    private RefundOutcomeForm outcome(String outcome, String note, String token) {
        return Fakes.inject(
                form(RefundOutcomeForm.class, Map.of("outcome", outcome, "note", note, "formToken", token)), "c-1");
    }

    private ResolveAttentionForm resolve(String reason, String note) {
        return Fakes.inject(form(ResolveAttentionForm.class, Map.of("note", note)), reason);
    }

    private static Supplier<AdminOrderDetails> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static <T> CompletableFuture<T> away() {
        return CompletableFuture.failedFuture(new ServiceUnavailableException("payment", 503));
    }

    private static AdminOrderDetails paid() {
        return paidBy(null);
    }

    private static AdminOrderDetails paidBy(String paymentId) {
        AdminOrder order = new AdminOrder(
                ORDER,
                "CONFIRMED",
                20_000L,
                0L,
                paymentId,
                List.of(new AdminOrder.Line(1, "a", 5_000L, 4, 0)),
                null,
                null,
                Instant.EPOCH,
                null);
        return new AdminOrderDetails(order, 1L, "CARD", Instant.EPOCH, null, null, null, null, null);
    }
}
