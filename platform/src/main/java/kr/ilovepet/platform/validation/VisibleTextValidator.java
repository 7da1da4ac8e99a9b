package kr.ilovepet.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link VisibleText}; null is not valid. */
public class VisibleTextValidator implements ConstraintValidator<VisibleText, CharSequence> {

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text != null && text.codePoints().anyMatch(Characters::shown);
    }
}
