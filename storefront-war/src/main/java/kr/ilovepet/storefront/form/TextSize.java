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
 * The length of a text of one line without the blanks around it, which is how the services behind the forms get it. A
 * password, which keeps its blanks, has {@code @Size}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextSize.Validator.class)
public @interface TextSize {

    /** The least number of characters allowed. */
    int min() default 0;

    /** The greatest number of characters allowed. */
    int max();

    String message() default "{form.tooLong}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The validator of the constraint. */
    class Validator implements ConstraintValidator<TextSize, String> {

        private TextSize bounds;

        @Override
        public void initialize(TextSize constraint) {
            bounds = constraint;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            int length = SubmittedValues.text(text).length();
            return bounds.min() <= length && length <= bounds.max();
        }
    }
}
