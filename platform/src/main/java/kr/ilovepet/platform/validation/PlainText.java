package kr.ilovepet.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is what it looks like: it has no characters that control a terminal, a log or the direction of writing, none
 * that cannot be seen, and no heap of marks on one letter. Every text that people type and others read has this rule,
 * in the forms and in the services alike; null is valid. Whether there has to be something is {@link VisibleText}'s.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** Whether it may have several lines, and tabs. */
    boolean lines() default false;

    /** Said where it has what it may not have. */
    String message() default "must not have control or invisible characters";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};
}
