package kr.ilovepet.storefront.admin.products;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WholeNumber;
import kr.ilovepet.storefront.web.SubmittedValues;

/** Enters goods that were received. */
public class ReceiveStockForm extends SingleUseForm {

    /** The longest note about a stock movement that the catalog takes. */
    static final int MAX_NOTE_LENGTH = 200;

    @MvcBinding
    @FormParam("quantity")
    @WholeNumber(min = 1, max = ProductForm.MAX_QUANTITY)
    private String quantity;

    @MvcBinding
    @FormParam("note")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_NOTE_LENGTH)
    private String note;

    /** The quantity; only of a valid form. */
    long quantity() {
        return SubmittedValues.number(quantity).orElseThrow();
    }

    String note() {
        return stripped(note);
    }
}
