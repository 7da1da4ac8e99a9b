package kr.ilovepet.shop.attack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Messages that two servers in a row would take for different ones. None is accepted, and what is hidden in one is
 * never answered.
 */
final class SmugglingAttacks {

    private static final int SHARE = 150;
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] [0-9]{3} ");
    private static final Expected REFUSAL_OR_SILENCE =
            new Expected("a refusal or nothing", answer -> answer.refused() || answer.status() == Answer.SILENT);

    private static final String HIDDEN = "GET /help HTTP/1.1\r\nHost: localhost\r\nX-Hidden: ";

    private SmugglingAttacks() {}

    static void smuggled(Attack attack) throws Exception {
        List<Message> messages = new ArrayList<>();
        for (String target :
                List.of("POST /api/users/login", "POST /login", "POST /api/cart", "GET /", "GET /api/products")) {
            ambiguous(target, attack.field().wire().host())
                    .forEach((what, text) ->
                            messages.add(new Message(what + " at " + target, text, Expected.refusal())));
            unfinished(target, attack.field().wire().host())
                    .forEach((what, text) ->
                            messages.add(new Message(what + " at " + target, text, REFUSAL_OR_SILENCE)));
        }
        attack.each(messages, SHARE, message -> attempt(attack, message));
        pipelined(attack);
    }

    /** What is sent as it stands. */
    private record Message(String what, String text, Expected expected) {}

    private static void attempt(Attack attack, Message message) {
        Answer answer = exchange(attack, message.text());
        attack.judged(
                named(
                        new Input(
                                message.what(),
                                Request.get(message.text().lines().findFirst().orElse("")),
                                message.expected()),
                        message.text()),
                answer);
        if (STATUS_LINE.matcher(answer.body()).find()) {
            attack.fault(message.what() + ": the hidden request was answered, after " + answer.status());
        }
    }

    private static Input named(Input input, String message) {
        return new Input(
                input.what(),
                Request.of("raw", input.request().target()).with("raw", message.getBytes(StandardCharsets.ISO_8859_1)),
                input.expected());
    }

    private static Answer exchange(Attack attack, String message) {
        return attack.field().wire().exchange(message.getBytes(StandardCharsets.ISO_8859_1), SILENCE);
    }

    private static Map<String, String> ambiguous(String target, String host) {
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
        for (String size : List.of(
                "-1", "+0", "0x0", "ffffffffffffffffff", "fffffffff", "2;" + "a".repeat(20_000), "g", "", "2_0")) {
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
    private static Map<String, String> unfinished(String target, String host) {
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

    /** Several good requests in a row are each answered, in their sequence. */
    private static void pipelined(Attack attack) {
        String host = attack.field().wire().host();
        List<String> paths = List.of("/help", "/api/categories", "/api/products/1", "/nothing-there");
        StringBuilder requests = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String path : paths) {
            requests.append("GET ")
                    .append(path)
                    .append(" HTTP/1.1\r\nHost: ")
                    .append(host)
                    .append("\r\n\r\n");
            expected.add(path.equals("/nothing-there") ? "404" : "200");
        }
        Answer answer = exchange(attack, requests.toString());
        attack.count("pipelined", answer);
        List<String> got = new ArrayList<>(List.of(Integer.toString(answer.status())));
        STATUS_LINE
                .matcher(answer.body())
                .results()
                .forEach(line -> got.add(line.group().substring(9, 12)));
        if (!got.equals(expected)) {
            attack.fault("requests in a row were answered with " + got);
        }
    }
}
