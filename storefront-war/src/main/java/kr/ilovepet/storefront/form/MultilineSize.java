package kr.ilovepet.storefront.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * The length of a text of several lines as the {@code maxlength} of a text area counts it: browsers submit a line break
 * as two characters and count it as one.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MultilineSize.Validator.class)
public @interface MultilineSize {

    /** The greatest number of characters allowed. */
    int max();

    String message() default "{form.tooLong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The validator of the constraint. */
    class Validator implements ConstraintValidator<MultilineSize, String> {

        private int max;

        @Override
        public void initialize(MultilineSize constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return SubmittedValues.lines(text).length() <= max;
        }
    }
}
