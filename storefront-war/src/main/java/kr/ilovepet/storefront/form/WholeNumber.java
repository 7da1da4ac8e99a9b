package kr.ilovepet.storefront.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.OptionalLong;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * A text that is a whole number within bounds, with or without commas between its thousands, and with a sign only where
 * it may be negative. Fields with numbers are bound as text, because the conversion errors of the MVC implementation
 * are in English and it cuts fractions off silently.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeNumber.Validator.class)
public @interface WholeNumber {

    /** The least number allowed. */
    long min();

    /** The greatest number allowed. */
    long max();

    /** Whether the field may stay empty. */
    boolean optional() default false;

    String message() default "{form.number}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The validator of the constraint. */
    class Validator implements ConstraintValidator<WholeNumber, String> {

        private WholeNumber bounds;

        @Override
        public void initialize(WholeNumber constraint) {
            bounds = constraint;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (SubmittedValues.text(text).isEmpty()) {
                return bounds.optional();
            }
            OptionalLong number = SubmittedValues.number(text);
            boolean signed = "+-".indexOf(text.strip().charAt(0)) >= 0;
            return (bounds.min() < 0 || !signed)
                    && number.isPresent()
                    && number.getAsLong() >= bounds.min()
                    && number.getAsLong() <= bounds.max();
        }
    }
}
