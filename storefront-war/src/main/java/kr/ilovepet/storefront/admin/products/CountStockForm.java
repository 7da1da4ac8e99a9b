package kr.ilovepet.storefront.admin.products;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WholeNumber;
import kr.ilovepet.storefront.web.SubmittedValues;

/** Sets a stock to what was counted. */
public class CountStockForm extends SingleUseForm {

    @MvcBinding
    @FormParam("counted")
    @WholeNumber(min = 0, max = ProductForm.MAX_QUANTITY)
    private String counted;

    @MvcBinding
    @FormParam("note")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = ReceiveStockForm.MAX_NOTE_LENGTH)
    private String note;

    /** The quantity that was counted; only of a valid form. */
    long counted() {
        return SubmittedValues.number(counted).orElseThrow();
    }

    String note() {
        return stripped(note);
    }
}
