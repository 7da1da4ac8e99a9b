package kr.ilovepet.storefront.admin.products;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.OptionalLong;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.web.SubmittedValues;

/** The button that withdraws a product from sale or puts it back, with the version that the admin saw. */
public class SaleForm extends WebForm {

    @MvcBinding
    @FormParam("version")
    private String version;

    /** The version; empty where the form does not have one. */
    OptionalLong version() {
        return SubmittedValues.number(version);
    }
}
