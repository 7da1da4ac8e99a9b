package kr.ilovepet.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link PlainText}; the blanks around a text do not belong to it. */
public class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

    /** No script that people write needs more marks on a letter; the Hebrew of a prayer book comes close. */
    private static final int MOST_MARKS = 4;

    /** Joins emoji into one, such as a family. */
    private static final int JOINER = 0x200D;

    private boolean lines;

    @Override
    public void initialize(PlainText constraint) {
        lines = constraint.lines();
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text == null || plain(text.toString().strip().codePoints().toArray(), lines);
    }

    private static boolean plain(int[] text, boolean lines) {
        int marks = 0;
        for (int i = 0; i < text.length; i++) {
            boolean mark = Characters.mark(text[i]);
            marks = mark ? marks + 1 : 0;
            boolean allowed = mark ? i > 0 && marks <= MOST_MARKS : shown(text, i) || lines && breaksLine(text[i]);
            if (!allowed || Characters.INVISIBLE.contains(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean shown(int[] text, int at) {
        return text[at] == JOINER
                ? at > 0 && at + 1 < text.length && Character.isExtendedPictographic(text[at + 1])
                : Characters.shown(text[at]) || Character.getType(text[at]) == Character.SPACE_SEPARATOR;
    }

    private static boolean breaksLine(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }
}
