package kr.ilovepet.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;

/** Checks {@link VisibleText}; null is not valid. */
public class VisibleTextValidator implements ConstraintValidator<VisibleText, CharSequence> {

    /**
     * Letters and symbols that show nothing: the Hangul fillers, the Mongolian vowel separator, the empty Braille
     * pattern (Unicode Standard, Default_Ignorable_Code_Point and chapter 21.1).
     */
    private static final Set<Integer> INVISIBLE =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text != null && text.codePoints().anyMatch(VisibleTextValidator::visible);
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !INVISIBLE.contains(character);
        };
    }
}
