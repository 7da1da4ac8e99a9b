package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.orders.OrderProgress.View;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.web.RenderedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order's pages in every state that has to do with canceling. */
class OrderPagesTest {

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void renderInEveryState(String language) {
        Stream.of(
                        "CREATED",
                        "VALIDATION_SUCCESS",
                        "PREPARED",
                        "DECREASE_STOCK",
                        "PAYMENT_PENDING",
                        "CONFIRMED",
                        "CANCEL_REQUESTED",
                        "CANCELED",
                        "VALIDATION_FAILED",
                        "PAYMENT_PREPARE_FAILED",
                        "DECREASE_STOCK_FAILED",
                        "PAYMENT_FAILED",
                        "EXPIRED")
                .forEach(state -> assertThat(orderPage(order(state, 0), Locale.forLanguageTag(language)))
                        .as(state)
                        .contains("data-status=\"" + state + "\"")
                        .doesNotContain("??", "th:"));
    }

    @Test
    void offerToCancelOnlyWhatCanBe() {
        assertThat(orderPage(order("PREPARED", 0))).contains("id=\"cancel-link\"", "id=\"go-pay\"");
        assertThat(orderPage(order("CONFIRMED", 0))).contains("id=\"cancel-link\"");
        assertThat(orderPage(order("PAYMENT_PENDING", 0))).doesNotContain("id=\"cancel-link\"");
        assertThat(orderPage(order("CANCEL_REQUESTED", 0, "CONFIRMED"))).doesNotContain("id=\"cancel-link\"");
        assertThat(orderPage(order("CANCELED", 0))).doesNotContain("id=\"cancel-link\"");
        assertThat(list("PREPARED")).contains("/orders/2026112300000001/pay", "/orders/2026112300000001/cancel");
        assertThat(list("CONFIRMED"))
                .contains("/orders/2026112300000001/cancel")
                .doesNotContain("/pay\"");
        assertThat(list("EXPIRED")).doesNotContain("/cancel");
    }

    @Test
    void waitForARefundAndSayHowMuchIsComing() {
        assertThat(orderPage(order("CANCEL_REQUESTED", 4_000, "CONFIRMED")))
                .contains(
                        "id=\"order-waiting\"", "hx-get=\"/orders/2026112300000001/progress", "after=CANCEL_REQUESTED")
                .contains(
                        "hx-trigger=\"load, ask-again\"",
                        "/js/progress.js",
                        "id=\"order-unreachable\" hidden",
                        "id=\"order-refused\" hidden")
                .contains("id=\"order-to-refund\" data-amount=\"15800\"", "id=\"order-refunded\" data-amount=\"4000\"");
    }

    @Test
    void sayWhatWasGivenBack() {
        assertThat(orderPage(order("CANCELED", 19_800, "CONFIRMED", "CANCEL_REQUESTED")))
                .contains("id=\"order-refunded\" data-amount=\"19800\"", "19,800 won went back")
                .doesNotContain("order-to-refund", "hx-get");
        assertThat(orderPage(order("CANCELED", 0, "PREPARED")))
                .contains("nothing was charged")
                .doesNotContain("id=\"receipt\"");
    }

    @Test
    void forgetARefusedRefundOnceTheNextOneIsUnderWay() {
        Order refused = new Order(
                "2026112300000001",
                "CANCEL_REQUESTED",
                100L,
                0L,
                "p",
                null,
                new Order.Failure("NO", "Refused once"),
                List.of(new Order.Step("CONFIRMED", AT)),
                AT);
        assertThat(orderPage(refused)).doesNotContain("Refused once");
    }

    @Test
    void sayBeforehandWhatCancelingDoes() {
        assertThat(cancelPage(order("PREPARED", 0), new CancelForm()))
                .contains("nothing is charged")
                .doesNotContain("cancel-refund", "cancel-problem", "aria-invalid");
        assertThat(cancelPage(order("CONFIRMED", 4_800), new CancelForm()))
                .contains("id=\"cancel-refund\" data-amount=\"15000\"");
    }

    @Test
    void sayBesideTheFieldWhatIsWrong() {
        CancelForm withoutDetail = form("OTHER", "");
        binder.validation().reject(withoutDetail, "detail", "cancel.detail.missing");
        assertThat(cancelPage(order("PREPARED", 0), withoutDetail))
                .contains("aria-describedby=\"detail-hint detail-error\"", "id=\"detail-error\"")
                .doesNotContain("id=\"reason-error\"");
        assertThat(cancelPage(order("PREPARED", 0), form("?", "<script>")))
                .contains("aria-describedby=\"reason-error\"", "&lt;script&gt;")
                .doesNotContain("id=\"detail-error\"");
    }

    private CancelForm form(String reason, String detail) {
        return binder.validated(CancelForm.class, Map.of("reason", reason, "detail", detail));
    }

    private static String orderPage(Order order) {
        return orderPage(order, Locale.ENGLISH);
    }

    private static String orderPage(Order order, Locale language) {
        OrderProgress progress = new OrderProgress(order, View.ORDER, AT, AT, null, null, null);
        return RenderedPage.of("orders/order", language, Map.of("progress", progress));
    }

    private static String list(String status) {
        ListPage<Order> list = new ListPage<>(List.of(order(status, 0)), 0, 10, 1L);
        return RenderedPage.of("orders/list", Locale.ENGLISH, Map.of("list", list));
    }

    private static String cancelPage(Order order, CancelForm form) {
        Map<String, Object> model = new HashMap<>(Map.of("orderId", order.orderId(), "order", order, "form", form));
        model.put("reasons", CancelReason.values());
        String page = RenderedPage.of("orders/cancel", Locale.ENGLISH, model);
        assertThat(page).contains("name=\"_csrf\"", "maxlength=\"150\"").doesNotContain("??", "th:");
        return page;
    }

    private static Order order(String status, long refunded, String... before) {
        List<Order.Step> history = new ArrayList<>();
        Stream.of(before).forEach(state -> history.add(new Order.Step(state, AT)));
        history.add(new Order.Step(status, AT));
        return new Order(
                "2026112300000001",
                status,
                19_800L,
                refunded,
                "p-1",
                List.of(new Order.Item(1, "Ball", 9_900L, 2)),
                null,
                history,
                AT);
    }
}
