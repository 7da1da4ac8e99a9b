package kr.ilovepet.storefront.cart;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.List;
import kr.ilovepet.storefront.form.WebForm;

/**
 * The form of the cart. Each line has a field of each name: its product, the quantity that the page was sent with, and
 * the quantity now.
 */
public class CartForm extends WebForm {

    private static final String CHECKOUT = "checkout";

    @MvcBinding
    @FormParam("product")
    private List<String> products;

    @MvcBinding
    @FormParam("shown")
    private List<String> shown;

    @MvcBinding
    @FormParam("quantity")
    private List<String> quantities;

    @MvcBinding
    @FormParam("next")
    private String next;

    /** What is to be changed. */
    CartChanges changes() {
        return CartChanges.of(listed(products), listed(shown), listed(quantities));
    }

    /** Whether the shopper wants to order. */
    boolean leadsToCheckout() {
        return CHECKOUT.equals(next);
    }

    private static List<String> listed(List<String> values) {
        return values == null ? List.of() : values;
    }
}
