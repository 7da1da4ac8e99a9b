package kr.ilovepet.instance.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An exception with its causes, as Java prints them, but for its size, which has a limit, and for what the messages
 * say: they may quote what came from outside, and stay in their line.
 */
final class StackText {

    private static final int MOST_FRAMES = 80;
    private static final int MOST_EXCEPTIONS = 12;
    private static final int LONGEST_MESSAGE = 2_000;

    private final StringBuilder text = new StringBuilder(2_000);
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private StackText() {}

    static String of(Throwable thrown) {
        StackText stack = new StackText();
        stack.add("", thrown, new StackTraceElement[0]);
        return stack.text.toString();
    }

    private void add(String before, Throwable thrown, StackTraceElement[] outer) {
        if (told.size() >= MOST_EXCEPTIONS || !told.add(thrown)) {
            text.append(before).append("...\n");
            return;
        }
        String message = OneLine.of(String.valueOf(thrown));
        text.append(before)
                .append(message, 0, Math.min(message.length(), LONGEST_MESSAGE))
                .append('\n');
        StackTraceElement[] frames = thrown.getStackTrace();
        int own = frames.length - common(frames, outer);
        for (int i = 0; i < Math.min(own, MOST_FRAMES); i++) {
            text.append("\tat ").append(frames[i]).append('\n');
        }
        if (own < frames.length || own > MOST_FRAMES) {
            text.append("\t... ")
                    .append(frames.length - Math.min(own, MOST_FRAMES))
                    .append(" more\n");
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            add("Suppressed: ", suppressed, frames);
        }
        if (thrown.getCause() != null) {
            add("Caused by: ", thrown.getCause(), frames);
        }
    }

    /** How many frames, counted from the end, both have. */
    private static int common(StackTraceElement[] frames, StackTraceElement[] outer) {
        int common = 0;
        while (common < Math.min(frames.length, outer.length)
                && frames[frames.length - 1 - common].equals(outer[outer.length - 1 - common])) {
            common++;
        }
        return common;
    }
}
