package kr.ilovepet.storefront.form;

import jakarta.mvc.MvcContext;
import jakarta.mvc.binding.BindingResult;
import jakarta.mvc.binding.ParamError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ilovepet.storefront.web.Fakes;

/** Binds and validates forms as Jakarta MVC does, and is the result of it. */
public final class FormBinder implements BindingResult {

    private static final Map<Locale, Validator> VALIDATORS =
            Map.of(Locale.KOREAN, validator(Locale.KOREAN), Locale.ENGLISH, validator(Locale.ENGLISH));

    private final Locale language;
    private final Set<ParamError> errors = new LinkedHashSet<>();

    public FormBinder(Locale language) {
        this.language = language;
    }

    /** What controllers get injected. */
    public FormValidation validation() {
        MvcContext mvc = Fakes.of(MvcContext.class, (method, given) -> language);
        return Fakes.inject(new FormValidation(), this, mvc);
    }

    /** A form with these values; a later one forgets the errors of the earlier. */
    public <F extends WebForm> F bind(Class<F> type, Map<String, ?> values) {
        F form = create(type);
        values.forEach((name, value) -> set(form, name, value));
        errors.clear();
        VALIDATORS.get(language).validate(form).stream().map(FormBinder::error).forEach(errors::add);
        return form;
    }

    /** The same form with the errors that validation found in it. */
    public <F extends WebForm> F validated(Class<F> type, Map<String, ?> values) {
        F form = bind(type, values);
        validation().accepts(form);
        return form;
    }

    @Override
    public boolean isFailed() {
        return !errors.isEmpty();
    }

    @Override
    public List<String> getAllMessages() {
        return errors.stream().map(ParamError::getMessage).toList();
    }

    @Override
    public Set<ParamError> getAllErrors() {
        return Set.copyOf(errors);
    }

    @Override
    public Set<ParamError> getErrors(String name) {
        return errors.stream()
                .filter(error -> error.getParamName().equals(name))
                .collect(Collectors.toSet());
    }

    private static <F extends WebForm> F create(Class<F> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be bound", e);
        }
    }

    private static void set(WebForm form, String name, Object value) {
        try {
            FormField.of(form.getClass()).get(name).field().set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ParamError error(ConstraintViolation<? extends WebForm> violation) {
        String name = FormField.of(violation.getLeafBean().getClass().asSubclass(WebForm.class)).entrySet().stream()
                .filter(field -> field.getValue()
                        .field()
                        .getName()
                        .equals(violation.getPropertyPath().toString()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Error(name, violation.getMessage());
    }

    private record Error(String name, String message) implements ParamError {

        @Override
        public String getParamName() {
            return name;
        }

        @Override
        public String getMessage() {
            return message;
        }
    }

    /** The validator that the application configures, speaking another language than the first where that is wanted. */
    private static Validator validator(Locale language) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new BundleInterpolator() {
                    @Override
                    public String interpolate(String template, Context context) {
                        return interpolate(template, context, language);
                    }
                })
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
