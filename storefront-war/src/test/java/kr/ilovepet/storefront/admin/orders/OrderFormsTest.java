package kr.ilovepet.storefront.admin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.WebForm;
import org.junit.jupiter.api.Test;

class OrderFormsTest {

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final FormValidation validation = binder.validation();

    @Test
    void refundNamesAmountReasonAndTheReturnedQuantities() {
        RefundForm form = refund(Map.of(
                "amount", "5,000", "reason", "torn", "productId", List.of("1", "2"), "quantity", List.of("1", "")));

        assertThat(form.valid()).isTrue();
        assertThat(form.body(paid("CONFIRMED")))
                .containsEntry("amount", 5_000L)
                .containsEntry("reason", "torn")
                .containsEntry("restock", List.of(Map.of("productId", 1L, "quantity", 1)));
    }

    @Test
    void reasonsAreMeasuredWithoutTheBlanksAroundThem() {
        String longest = "x".repeat(CancelOrderForm.MAX_REASON_LENGTH);
        Map<String, String> padded = Map.of("reason", "  " + longest + " ");

        assertThat(binder.validated(CancelOrderForm.class, padded).error("reason"))
                .isNull();
        assertThat(binder.validated(RefundForm.class, padded).error("reason")).isNull();
        assertThat(binder.validated(RestockForm.class, padded).error("reason")).isNull();
        assertThat(binder.validated(ResolveAttentionForm.class, Map.of("note", longest + " "))
                        .error("note"))
                .isNull();
        assertThat(binder.validated(CancelOrderForm.class, Map.of("reason", longest + "x"))
                        .error("reason"))
                .isNotNull();
    }

    @Test
    void refundIsNeverMoreThanWhatIsLeft() {
        RefundForm form = refund(
                Map.of("amount", "20001", "reason", "torn", "productId", List.of("1"), "quantity", List.of("3")));

        assertThat(form.error("amount")).contains("15,000");
        assertThat(form.error(StockReturnForm.quantityOf(1))).isNotNull();
        assertThat(form.quantity(1, 0)).isEqualTo("3");
    }

    @Test
    void refundIsAWholeNumberOfWon() {
        assertThat(refund(Map.of("amount", "many", "reason", "torn")).error("amount"))
                .contains("from 1 to 15,000");
        assertThat(refund(Map.of("reason", "torn")).error("amount")).isNotNull();
    }

    @Test
    void restockWantsAtLeastOneProduct() {
        RestockForm form = binder.validated(
                RestockForm.class, Map.of("reason", "back", "productId", List.of("1"), "quantity", List.of("0")));

        form.check(paid("CANCELED"), validation);

        assertThat(form.error(WebForm.WHOLE_FORM)).isNotNull();
    }

    @Test
    void cancelOfAnUnpaidOrderSaysNothingAboutStock() {
        AdminOrder order = new AdminOrder("2026112300000001", "PREPARED", 1L, 0L, null, null, null, null, AT, null);
        AdminOrderDetails unpaid = new AdminOrderDetails(order, 1L, null, null, null, null, null, null, null);

        assertThat(cancel("yes").body(unpaid)).isEqualTo(Map.of("reason", "why"));
        assertThat(cancel("no").body(paid("CONFIRMED"))).isEqualTo(Map.of("reason", "why", "restock", false));
    }

    @Test
    void aReasonIsNeededAndNotTooLong() {
        assertThat(binder.validated(CancelOrderForm.class, Map.of("reason", " "))
                        .error("reason"))
                .isEqualTo("Please fill this in.");
        assertThat(binder.validated(CancelOrderForm.class, Map.of("reason", "x".repeat(201)))
                        .error("reason"))
                .isEqualTo("At most 200 characters.");
    }

    @Test
    void anAdminSeesOnlyWhatIsPossible() {
        assertThat(paid("CONFIRMED").refundable()).isTrue();
        assertThat(paid("CONFIRMED").restockable()).isFalse();
        assertThat(paid("CANCELED").restockable()).isTrue();
        assertThat(paid("CANCELED").cancelable()).isFalse();
    }

    private RefundForm refund(Map<String, Object> values) {
        RefundForm form = binder.validated(RefundForm.class, values);
        form.check(paid("CONFIRMED"), validation);
        return form;
    }

    private CancelOrderForm cancel(String restock) {
        return binder.validated(CancelOrderForm.class, Map.of("reason", "why", "restock", restock));
    }

    /** 20,000 won for three of product 1 and one of product 2; 5,000 won and one of product 1 went back. */
    private static AdminOrderDetails paid(String status) {
        AdminOrder order = new AdminOrder(
                "2026112300000001",
                status,
                20_000L,
                5_000L,
                "p",
                List.of(new AdminOrder.Line(1, "a", 5_000L, 3, 1), new AdminOrder.Line(2, "b", 5_000L, 1, null)),
                null,
                null,
                AT,
                null);
        return new AdminOrderDetails(order, 1L, "CARD", AT, null, null, null, null, null);
    }
}
