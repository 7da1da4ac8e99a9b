package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.RenderedPage;
import kr.ilovepet.storefront.web.Texts;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** What a shopper is answered who cancels, whatever the order service says. */
class CancelControllerTest {

    private static final String ORDER = "2026112300000001";
    private static final RuntimeException UNAVAILABLE = new ServiceUnavailableException("order", 503);

    private final FormBinder binder = new FormBinder(Locale.KOREAN);
    private final ModelsImpl models = new ModelsImpl();
    private final Flash flash = Fakes.inject(new Flash(), Fakes.request());
    private Supplier<Order> order = () -> order("PREPARED");
    private Supplier<Order> answer = () -> order("CANCELED");
    private String sent;

    @Test
    void asksOnlyWhereTheOrderCanBeCanceled() {
        assertThat(controller().ask().getStatus()).isEqualTo(200);
        order = () -> order("PAYMENT_PENDING");
        assertShowsTheOrder(controller().ask(), "failed", "cancel.notNow.PAYING");
    }

    @Test
    void sendsTheReasonAndLeadsBackToTheOrder() {
        assertShowsTheOrder(cancel("OTHER", "moved house"), "done", "cancel.done");
        assertThat(sent).isEqualTo("moved house");
        answer = () -> order("CANCEL_REQUESTED");
        assertShowsTheOrder(cancel("CHANGED_MIND", ""), "done", "cancel.done.refunding");
    }

    @Test
    void anIncompleteFormIsNotSent() {
        assertThat(cancel("", "moved house").getStatus()).isEqualTo(400);
        assertThat(page()).contains("id=\"reason-error\"", "value=\"moved house\"");
        assertThat(sent).isNull();
    }

    @Test
    void keepsWhatWasTypedWhileNobodyAnswers() {
        answer = failing(UNAVAILABLE);
        assertThat(cancel("TOO_LATE", "moved house").getStatus()).isEqualTo(503);
        order = failing(UNAVAILABLE);
        assertThat(cancel("TOO_LATE", "moved house").getStatus()).isEqualTo(503);
        assertThat(page())
                .contains("id=\"cancel-problem\"", "value=\"moved house\"", "value=\"TOO_LATE\" selected=\"selected\"")
                .contains("action=\"/orders/" + ORDER + "/cancel\"");
    }

    @Test
    void aLostAnswerIsFoundInTheOrder() {
        answer = failing(UNAVAILABLE);
        order = () -> order("CANCEL_REQUESTED");
        assertShowsTheOrder(cancel("TOO_LATE", ""), "done", "cancel.done.refunding");
    }

    @Test
    void showsTheStateThatWon() {
        answer = failing(Problems.with(409, "WRONG_STATE"));
        order = () -> order("DECREASE_STOCK");
        Response response = cancel("TOO_LATE", "");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getEntity()).isEqualTo("orders/order.html");
        assertThat(RenderedPage.of("orders/order", Locale.KOREAN, models.asMap()))
                .contains("id=\"order-notice\"", "data-status=\"DECREASE_STOCK\"")
                .doesNotContain("id=\"cancel-link\"", "??");
    }

    @Test
    void anotherRefundComesFirst() {
        answer = failing(Problems.with(409, "REFUND_RUNNING"));
        order = () -> order("CONFIRMED");
        assertThat(cancel("TOO_LATE", "moved house").getStatus()).isEqualTo(409);
        assertThat(((CancelForm) models.get("form")).error(WebForm.WHOLE_FORM))
                .isEqualTo(Texts.get(Locale.KOREAN, "cancel.refundRunning"));
        assertThat(page()).contains("value=\"moved house\"");
    }

    @Test
    void wordsThatTheOrderServiceDoesNotTakeStandBesideTheirField() {
        answer = failing(Problems.with(400, "VALIDATION"));
        assertThat(cancel("OTHER", "moved house").getStatus()).isEqualTo(400);
        assertThat(page()).contains("id=\"detail-error\"");
    }

    @Test
    void anOrderOfSomebodyElseDoesNotExist() {
        answer = failing(Problems.with(404, "NOT_FOUND"));
        assertThatThrownBy(() -> cancel("OTHER", "moved house")).isInstanceOf(ServiceProblemException.class);
    }

    private Response cancel(String reason, String detail) {
        return controller().cancel(binder.bind(CancelForm.class, Map.of("reason", reason, "detail", detail)));
    }

    private String page() {
        return RenderedPage.of("orders/cancel", Locale.KOREAN, models.asMap());
    }

    private void assertShowsTheOrder(Response response, String kind, String key) {
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).isEqualTo("/orders/" + ORDER);
        assertThat(flash.take())
                .extracting(Flash.Message::kind, Flash.Message::key)
                .containsExactly(kind, key);
    }

    private CancelController controller() {
        OrderClient client = new OrderClient() {
            @Override
            public Order order(String orderId) {
                return order.get();
            }

            @Override
            public Order cancel(String orderId, String reason) {
                sent = reason;
                return answer.get();
            }
        };
        return Fakes.inject(new CancelController(), ORDER, models, flash, client, binder.validation());
    }

    private static Supplier<Order> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static Order order(String status) {
        return new Order(ORDER, status, 9_900L, 0L, "p-1", List.of(), null, List.of(), null);
    }
}
