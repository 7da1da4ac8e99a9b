package kr.ilovepet.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A response, read to its end.
 *
 * @param status code
 * @param headers as they came, one a line
 * @param body its bytes, without chunks' sizes
 */
public record Response(int status, List<String> headers, byte[] body) {
    private static final int LONGEST_QUOTE = 300;

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The first field of that name in the JSON of the body; text without its quotes. It is found by its name alone: a
     * parser would cost more than the rest of the client.
     *
     * @throws IllegalStateException if there is none
     */
    public String field(String name) {
        String json = text();
        int begin = json.indexOf("\"" + name + "\":");
        if (begin < 0) {
            throw new IllegalStateException("No " + name + " in a response of status " + status + ": " + json);
        }
        begin += name.length() + 3;
        boolean quoted = json.charAt(begin) == '"';
        if (quoted) {
            begin++;
        }
        int end = begin;
        while (quoted ? json.charAt(end) != '"' : ",}]".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return json.substring(begin, end);
    }

    /**
     * This response, if it has that status.
     *
     * @throws IllegalStateException if it has another
     */
    public Response require(int expected) {
        if (status != expected) {
            String text = text();
            throw new IllegalStateException("Expected status " + expected + ", got " + status + ": "
                    + text.substring(0, Math.min(LONGEST_QUOTE, text.length())));
        }
        return this;
    }

    /** The values of a header, in the order in which they came. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }
}
