package kr.ilovepet.platform.validation;

import java.util.Set;

/** What characters are to a reader. */
final class Characters {

    /**
     * Letters, marks and symbols that show nothing: the Hangul fillers, the Khmer inherent vowels, the grapheme joiner,
     * the empty Braille pattern (Unicode Standard, Default_Ignorable_Code_Point and chapter 21.1).
     */
    static final Set<Integer> INVISIBLE = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    private Characters() {}

    /** Whether it stands on the character before it. */
    static boolean mark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Whether something is seen of it where it stands alone. */
    static boolean shown(int character) {
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
