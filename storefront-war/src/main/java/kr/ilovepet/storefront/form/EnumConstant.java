package kr.ilovepet.storefront.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

/** A text that is the name of a constant of an enum: the choice in a select field, which has to be made. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EnumConstant.Validator.class)
public @interface EnumConstant {

    /** The enum. */
    Class<? extends Enum<?>> value();

    String message() default "{form.missing}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The validator of the constraint. */
    class Validator implements ConstraintValidator<EnumConstant, String> {

        private Enum<?>[] constants;

        @Override
        public void initialize(EnumConstant constraint) {
            constants = constraint.value().getEnumConstants();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Stream.of(constants).anyMatch(constant -> constant.name().equals(text));
        }
    }
}
