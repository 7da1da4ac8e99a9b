package kr.ilovepet.storefront.admin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import org.junit.jupiter.api.Test;

class OrderFormsTest {

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");

    @Test
    void refundNamesAmountReasonAndTheReturnedPieces() {
        SubmittedForm form = form(Map.of("amount", "5,000", "reason", "torn", "quantity-1", "1", "quantity-2", ""));

        Map<String, Object> body = OrderForms.refund(form, paid("CONFIRMED"));

        assertThat(form.valid()).isTrue();
        assertThat(body)
                .containsEntry("amount", 5_000L)
                .containsEntry("reason", "torn")
                .containsEntry("restock", List.of(Map.of("productId", 1L, "quantity", 1)));
    }

    @Test
    void refundIsNeverMoreThanWhatIsLeft() {
        SubmittedForm form = form(Map.of("amount", "20001", "reason", "torn", "quantity-1", "3"));

        OrderForms.refund(form, paid("CONFIRMED"));

        assertThat(form.error("amount")).contains("15,000");
        assertThat(form.error("quantity-1")).isNotNull();
    }

    @Test
    void restockWantsAtLeastOnePiece() {
        SubmittedForm form = form(Map.of("reason", "back", "quantity-1", "0"));

        OrderForms.restock(form, paid("CANCELED"));

        assertThat(form.error(SubmittedForm.WHOLE)).isNotNull();
    }

    @Test
    void cancelOfAnUnpaidOrderSaysNothingAboutStock() {
        AdminOrder order = new AdminOrder("2026112300000001", "PREPARED", 1L, 0L, null, null, null, null, AT, null);
        AdminOrderDetails unpaid = new AdminOrderDetails(order, 1L, null, null, null, null, null, null, null);

        assertThat(OrderForms.cancel(form(Map.of("reason", "why", "restock", "yes")), unpaid))
                .isEqualTo(Map.of("reason", "why"));
        assertThat(OrderForms.cancel(form(Map.of("reason", "why", "restock", "no")), paid("CONFIRMED")))
                .isEqualTo(Map.of("reason", "why", "restock", false));
    }

    @Test
    void anAdminSeesOnlyWhatIsPossible() {
        assertThat(paid("CONFIRMED").refundable()).isTrue();
        assertThat(paid("CONFIRMED").restockable()).isFalse();
        assertThat(paid("CANCELED").restockable()).isTrue();
        assertThat(paid("CANCELED").cancelable()).isFalse();
    }

    private static SubmittedForm form(Map<String, String> fields) {
        MultivaluedHashMap<String, String> typed = new MultivaluedHashMap<>();
        fields.forEach(typed::putSingle);
        return SubmittedForm.sent("x", typed, Locale.ENGLISH);
    }

    /** 20,000 won for two pieces of product 1 and one of product 2; 5,000 won and one piece of product 1 went back. */
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
