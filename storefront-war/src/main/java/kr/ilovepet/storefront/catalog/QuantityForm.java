package kr.ilovepet.storefront.catalog;

import jakarta.mvc.binding.MvcBinding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import java.util.OptionalInt;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.form.WholeNumber;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The form with the quantity of a product that a shopper wants. */
public class QuantityForm extends WebForm {

    /** The least quantity of one product. */
    public static final int MIN = 1;

    /** The greatest quantity of one product that an order can have. */
    public static final int MAX = 99;

    @MvcBinding
    @FormParam("quantity")
    @WholeNumber(min = MIN, max = MAX, message = "{cart.quantity.wrong}")
    private String quantity;

    /** The form with the quantity of an address, or with the least one where that is none. */
    static QuantityForm showing(HttpServletRequest request) {
        QuantityForm form = new QuantityForm();
        Integer understood = understood(request);
        form.quantity = Integer.toString(understood == null ? MIN : understood);
        return form;
    }

    /** The quantity of an address; null where that names none that a form can have. */
    public static Integer understood(HttpServletRequest request) {
        OptionalInt number = SubmittedValues.number(request.getParameter("quantity"), MIN, MAX);
        return number.isPresent() ? number.getAsInt() : null;
    }

    /**
     * The quantity.
     *
     * @throws IllegalStateException when the form has not been found valid
     */
    public int quantity() {
        return SubmittedValues.number(quantity, MIN, MAX)
                .orElseThrow(() -> new IllegalStateException("This is no quantity: " + quantity));
    }
}
