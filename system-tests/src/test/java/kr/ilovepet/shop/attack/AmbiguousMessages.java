package kr.ilovepet.shop.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HTTP/1.1 messages, by what is wrong with them, that two servers would read as different requests. */
final class AmbiguousMessages {

    /** A request that stands where one of them reads a body. */
    private static final String HIDDEN = "GET /help HTTP/1.1\r\nHost: localhost\r\nX-Hidden: ";

    private AmbiguousMessages() {}

    /** What has to be refused as it stands. */
    static Map<String, String> complete(String target, String host) {
        String line = target + " HTTP/1.1\r\n";
        String own = "Host: " + host + "\r\n";
        String json = "Content-Type: application/json\r\n";
        String begin = line + own + json;
        String chunked = "Transfer-Encoding: chunked\r\n";
        String last = "0\r\n\r\n";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("length and chunks", begin + "Content-Length: 5\r\n" + chunked + "\r\n" + last + HIDDEN + "\r\n\r\n");
        all.put("chunks and length", begin + chunked + "Content-Length: 5\r\n\r\n" + last + HIDDEN + "\r\n\r\n");
        all.put(
                "a length of what is hidden",
                begin + "Content-Length: " + (5 + HIDDEN.length()) + "\r\n" + chunked + "\r\n" + last + HIDDEN);
        all.put("two lengths", begin + "Content-Length: 2\r\nContent-Length: 0\r\n\r\n{}" + HIDDEN + "\r\n\r\n");
        all.put("two lengths in one", begin + "Content-Length: 2, 0\r\n\r\n{}" + HIDDEN + "\r\n\r\n");
        for (String length :
                List.of("+2", "-1", "0x2", "2 0", "2;", "2.0", "1e1", "\u0662", "99999999999999999999", "", "two")) {
            all.put("the length " + length, begin + "Content-Length: " + length + "\r\n\r\n{}");
        }
        for (String coding : List.of(
                "chunked, identity",
                "identity",
                "xchunked",
                "chunked, chunked",
                "gzip, chunked, gzip",
                "\u000bchunked",
                "chunked;x",
                "\"chunked\"",
                "cow")) {
            all.put(
                    "the coding " + coding,
                    begin + "Transfer-Encoding: " + coding + "\r\n\r\n" + last + HIDDEN + "\r\n\r\n");
        }
        all.put("a blank before the colon", begin + "Transfer-Encoding : chunked\r\n\r\n" + last + HIDDEN + "\r\n\r\n");
        all.put("a length with a blank before the colon", begin + "Content-Length : 2\r\n\r\n{}");
        all.put("a folded header", begin + "X-A: a\r\n b\r\n" + chunked + "\r\n" + last);
        all.put("a folded coding", begin + "Transfer-Encoding:\r\n chunked\r\n\r\n" + last + HIDDEN + "\r\n\r\n");
        all.put("a header without a colon", begin + "nonsense\r\n\r\n");
        all.put("a header without a name", begin + ": x\r\n\r\n");
        all.put("a blank in a name", begin + "X A: x\r\n\r\n");
        all.put("NUL in a value", begin + "X-A: a\u0000b\r\n\r\n");
        all.put("CR in a value", begin + "X-A: a\rContent-Length: 5\r\n\r\n");
        all.put("lines that end with LF alone", (begin + "Content-Length: 2\r\n\r\n{}").replace("\r\n", "\n"));
        all.put("one header that ends with LF alone", line + "Host: " + host + "\nX-A: a\r\n" + json + "\r\n");
        for (String size :
                List.of("-1", "+0", "0x0", "ffffffffffffffffff", "2;" + "a".repeat(20_000), "g", "", "2_0")) {
            all.put(
                    "the chunk size " + size.substring(0, Math.min(20, size.length())),
                    begin + chunked + "\r\n" + size + "\r\n{}\r\n" + last);
        }
        all.put("chunks that end with LF alone", begin + chunked + "\r\n2\n{}\n0\n\n");
        all.put("a chunk that is longer than it says", begin + chunked + "\r\n2\r\n{}XX\r\n" + last);
        all.put("two hosts", line + own + "Host: evil.example\r\n\r\n");
        all.put("two hosts alike", line + own + own + "\r\n");
        all.put("no host", line + "\r\n");
        for (String odd : List.of(
                "a b",
                "evil.example@" + host,
                host + "/x",
                "http://" + host,
                "localhost:x",
                "<script>",
                "\u00e9",
                "[::1",
                "a\u0000b",
                "../x")) {
            all.put("the host " + odd, line + "Host: " + odd + "\r\n\r\n");
        }
        for (String other : List.of("evil.example", "user@" + host, host + ":1", "")) {
            all.put(
                    "the target's host " + other,
                    target.replace(" /", " http://" + other + "/") + " HTTP/1.1\r\n" + own + "\r\n");
        }
        for (String version :
                List.of("HTTP/2.0", "HTTP/0.9", "HTTP/9.9", "http/1.1", "HTTP/1.1 x", "HTP/1.1", "HTTP/01.1", "")) {
            all.put("the version " + version, target + " " + version + "\r\n" + own + "\r\n");
        }
        all.put("two blanks in the first line", target.replace(" ", "  ") + " HTTP/1.1\r\n" + own + "\r\n");
        all.put("a tab in the first line", target.replace(" ", "\t") + " HTTP/1.1\r\n" + own + "\r\n");
        all.put("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        all.put("a first line without end", target + " /" + "a".repeat(70_000));
        all.put("a header without end", begin + "X-A: " + "a".repeat(70_000));
        all.put("headers without end", begin + "X-A: a\r\n".repeat(9_000));
        return all;
    }

    /** What a server may go on waiting for the rest of. */
    static Map<String, String> unfinished(String target, String host) {
        String begin = target + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n";
        String chunked = "Transfer-Encoding: chunked\r\n\r\n";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("an end of LF alone", begin + "X-A: a\n\n");
        all.put("lines that end with CR alone", (begin + "\r\n").replace("\r\n", "\r"));
        all.put("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
        all.put("noise", "\u0000\u0001\u0002\u0003\u00ff\u00fe\r\n\r\n");
        all.put("a chunk of 2 GB", begin + chunked + "80000000\r\n{}\r\n");
        all.put("a chunk without end", begin + chunked + "7fffffffffffffff\r\n{}\r\n");
        return all;
    }
}
