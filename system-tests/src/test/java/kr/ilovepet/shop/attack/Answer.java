package kr.ilovepet.shop.attack;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came back for an input.
 *
 * @param status of the first answer; {@link #CLOSED} or {@link #SILENT} where there was none
 * @param headers of the first answer, names in small letters
 * @param body of the first answer, and everything that came after it on the connection
 * @param took from sending until the answer was complete
 */
record Answer(int status, Map<String, List<String>> headers, String body, Duration took) {

    /** The connection was ended without an answer. */
    static final int CLOSED = 0;

    /** There was neither an answer nor an end in time. */
    static final int SILENT = -1;

    /** Whether the shop said no, or would not even talk. */
    boolean refused() {
        return status == CLOSED || status >= 400;
    }

    /** The first value of a header; empty when there is none. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }

    boolean isHtml() {
        return header("Content-Type").startsWith("text/html");
    }
}
