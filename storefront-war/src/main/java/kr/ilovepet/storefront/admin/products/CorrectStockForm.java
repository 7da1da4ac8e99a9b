package kr.ilovepet.storefront.admin.products;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.EnumConstant;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WholeNumber;
import kr.ilovepet.storefront.web.SubmittedValues;

/** Corrects a stock by a difference. */
public class CorrectStockForm extends SingleUseForm {

    @MvcBinding
    @FormParam("change")
    @WholeNumber(min = -ProductForm.MAX_QUANTITY, max = ProductForm.MAX_QUANTITY)
    private String change;

    @MvcBinding
    @FormParam("reason")
    @EnumConstant(Reason.class)
    private String reason;

    @MvcBinding
    @FormParam("note")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = ReceiveStockForm.MAX_NOTE_LENGTH)
    private String note;

    /** Why an admin may correct a stock, in the catalog's words. */
    public enum Reason {
        CORRECTION,
        DAMAGED,
        RETURNED
    }

    /** The difference; only of a valid form. */
    long change() {
        return SubmittedValues.number(change).orElseThrow();
    }

    String reason() {
        return reason;
    }

    String note() {
        return stripped(note);
    }
}
