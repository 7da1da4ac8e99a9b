package kr.ilovepet.storefront.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.storefront.form.EnumConstant;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;

/** The form in which a shopper says why an order is canceled. */
public class CancelForm extends WebForm {

    /** Together with the longest reason this fits into the 200 characters that the order service takes. */
    static final int MAX_DETAIL_LENGTH = 150;

    @MvcBinding
    @FormParam("reason")
    @EnumConstant(value = CancelReason.class, message = "{cancel.reason.missing}")
    private String reason;

    @MvcBinding
    @FormParam("detail")
    @PlainText(lines = true, message = "{form.control}")
    @TextSize(max = MAX_DETAIL_LENGTH, message = "{cancel.detail.tooLong}")
    private String detail;

    /** Whether the shopper's own words are needed, because none of the offered reasons was chosen, and missing. */
    boolean lacksDetail() {
        return CancelReason.OTHER.name().equals(reason) && detail().isEmpty();
    }

    /**
     * The reason in one line of at most 200 characters.
     *
     * @throws IllegalArgumentException when the form has not been found valid
     */
    String reasonText() {
        CancelReason chosen = CancelReason.valueOf(reason);
        if (chosen == CancelReason.OTHER) {
            return detail();
        }
        return detail().isEmpty() ? chosen.text() : chosen.text() + " - " + detail();
    }

    private String detail() {
        return detail == null ? "" : detail.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
