package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.form.WebForm;

/** The button that sends the command of an order again, on the page of the order or on that of the saga. */
public class RepeatCommandForm extends WebForm {

    @MvcBinding
    @FormParam("back")
    private String back;

    /** The saga page to go back to; empty where the form is not from there. */
    Optional<String> sagaPage() {
        return SagaQuery.sentFrom(back);
    }
}
