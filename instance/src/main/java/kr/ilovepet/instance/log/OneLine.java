package kr.ilovepet.instance.log;

import java.util.HexFormat;

/**
 * A text as a part of one line: what would end the line, control a terminal or turn the direction of writing is written
 * as an escape of Java, so that nothing that comes from outside can pass for a line of the log.
 */
final class OneLine {

    private static final HexFormat HEX = HexFormat.of();

    private OneLine() {}

    static String of(String text) {
        if (text == null || text.chars().allMatch(OneLine::harmless)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (harmless(letter)) {
                        line.append(letter);
                    } else {
                        line.append("\\u").append(HEX.toHexDigits(letter));
                    }
                }
            }
        }
        return line.toString();
    }

    /** Line and paragraph separators and directions are no control characters to Java. */
    private static boolean harmless(int letter) {
        int type = Character.getType(letter);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
