package kr.ilovepet.catalog.idempotency;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of the header in which a client names its request: up to 200 ASCII characters, or absent. */
@Size(min = 1, max = 200)
@Pattern(regexp = "\\p{ASCII}*")
@Constraint(validatedBy = {})
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyKey {

    /** Name of the header. */
    String HEADER = "Idempotency-Key";

    /** What is wrong when none of the constraints says it. */
    String message() default "is not a valid key";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
