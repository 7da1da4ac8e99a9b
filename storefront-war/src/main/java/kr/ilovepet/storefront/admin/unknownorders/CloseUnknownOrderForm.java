package kr.ilovepet.storefront.admin.unknownorders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.web.SubmittedValues;

/** Says of an unknown order what was done about it. */
public class CloseUnknownOrderForm extends WebForm {

    private static final int MAX_NOTE_LENGTH = 500;

    @MvcBinding
    @FormParam("note")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_NOTE_LENGTH)
    private String note;

    @MvcBinding
    @FormParam("page")
    private String page;

    String note() {
        return stripped(note);
    }

    /** The page of the list on which the form stood, from 0. */
    int page() {
        return SubmittedValues.page(page);
    }
}
