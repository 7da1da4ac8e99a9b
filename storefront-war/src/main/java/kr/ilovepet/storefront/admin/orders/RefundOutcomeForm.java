package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;

/** Says what became of a refund that Toss never decides; Toss is asked once more before anything is done. */
public class RefundOutcomeForm extends SingleUseForm {

    private static final int MAX_NOTE_LENGTH = 500;

    @PathParam("cancelRequestId")
    private String cancelRequestId;

    @MvcBinding
    @FormParam("outcome")
    @NotNull(message = "{admin.refund.outcome.missing}")
    @Pattern(regexp = "REFUNDED|NOT_REFUNDED", message = "{admin.refund.outcome.missing}")
    private String outcome;

    @MvcBinding
    @FormParam("note")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_NOTE_LENGTH)
    private String note;

    /** The refund; null for a form that nobody has submitted. */
    String cancelRequestId() {
        return cancelRequestId;
    }

    /** The last part of the address that the form is submitted to. */
    String action() {
        return "refunds/" + cancelRequestId + "/outcome";
    }

    /** Whether its refund is one of these. */
    boolean isAboutOneOf(List<OpenRefund> refunds) {
        return refunds.stream().anyMatch(refund -> refund.cancelRequestId().equals(cancelRequestId));
    }

    /** The body of the request to the payment service; only of a valid form. */
    Map<String, Object> body() {
        return Map.of("outcome", outcome, "note", stripped(note));
    }
}
