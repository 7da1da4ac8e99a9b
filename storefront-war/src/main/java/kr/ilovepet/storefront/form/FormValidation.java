package kr.ilovepet.storefront.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.mvc.binding.BindingResult;
import jakarta.mvc.binding.ParamError;
import java.util.Comparator;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.Texts;

/** Puts what is wrong with the form of this request into the form, in the reader's language. */
@RequestScoped
public class FormValidation {

    @Inject
    private BindingResult binding;

    @Inject
    private MvcContext mvc;

    /**
     * Takes over what binding and Bean Validation found.
     *
     * @return whether nothing is wrong
     */
    public boolean accepts(WebForm form) {
        if (binding.isFailed()) {
            binding.getAllErrors().stream()
                    .sorted(Comparator.comparing(ParamError::getMessage))
                    .forEach(error -> form.reject(error.getParamName(), error.getMessage()));
        }
        return form.valid();
    }

    /** Adds an error beside a field, or for the whole form; the first one of a field stays. */
    public void reject(WebForm form, String field, String key, Object... arguments) {
        form.reject(field, Texts.get(mvc.getLocale(), key, arguments));
    }

    /** Adds an error that concerns the whole form. */
    public void reject(WebForm form, String key) {
        reject(form, WebForm.WHOLE_FORM, key);
    }

    /** Says in the shop's own words why a service did not do it, beside the field that it concerns. */
    public void reject(WebForm form, String field, ServiceProblemException problem) {
        reject(form, field, ProblemTexts.key(problem), ProblemTexts.arguments(problem));
    }
}
