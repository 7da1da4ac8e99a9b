package kr.ilovepet.instance.log;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An exception with its causes, as Java prints them. */
final class StackText {

    private StackText() {}

    static String of(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
