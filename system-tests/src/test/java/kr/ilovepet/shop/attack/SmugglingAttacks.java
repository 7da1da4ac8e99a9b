package kr.ilovepet.shop.attack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private SmugglingAttacks() {}

    static void smuggled(Attack attack) throws Exception {
        List<Message> messages = new ArrayList<>();
        for (String target :
                List.of("POST /api/users/login", "POST /login", "POST /api/cart", "GET /", "GET /api/products")) {
            AmbiguousMessages.complete(target, attack.field().wire().host())
                    .forEach((what, text) ->
                            messages.add(new Message(what + " at " + target, text, Expected.refusal())));
            AmbiguousMessages.unfinished(target, attack.field().wire().host())
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
