package kr.ilovepet.shop.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what is wrong with an answer: a failure of the shop, words from its inside, a header or a script that somebody
 * else wrote, or a way out to another site.
 *
 * @param origin of the shop
 * @param widget origin of the payment page, the only other one that a page may lead to
 */
record Judge(String origin, String widget) {

    /** Stands in every script, header and template that the suite tries to bring in. */
    static final String MARK = "ilp7331";

    /** What {@code 7331 * 7} comes to; a template that was evaluated would say so. */
    static final String EVALUATED = "51317";

    private static final Pattern INSIDE = Pattern.compile(
            "\\tat [a-z]|Exception\\b|\\bjava\\.(?:lang|util|io)\\b|\\bjakarta\\.|org\\.(?:hibernate|glassfish|jboss|eclipse|thymeleaf)"
                    + "|kr\\.ilovepet|GlassFish|Payara|Grizzly|Hazelcast|SQLSTATE|SQL syntax|MariaDB|MySQL|payara-micro");

    /** Sentences about the answer; empty for a good one. */
    List<String> faults(Input input, Answer answer) {
        List<String> found = new ArrayList<>();
        // A method or a version that nobody knows is refused with these by RFC 9110.
        boolean notKnown = answer.status() == 501 || answer.status() == 505;
        boolean limited = answer.status() == 429
                || answer.status() == 503 && !answer.header("Retry-After").isEmpty();
        if (answer.status() >= 500 && !limited && !notKnown) {
            found.add("failed");
        } else if (!limited && !notKnown && !input.expected().right().test(answer)) {
            found.add("expected " + input.expected().words());
        }
        word(input, answer).ifPresent(word -> found.add("tells of its inside: " + word));
        if (answer.headers().keySet().stream().anyMatch(name -> name.contains(MARK))
                || answer.headers().getOrDefault("set-cookie", List.of()).stream()
                        .anyMatch(cookie -> cookie.startsWith(MARK))) {
            found.add("carries a header of the input");
        }
        String location = answer.header("Location");
        if (!location.isEmpty() && !isOwn(location)) {
            found.add("leads to " + location);
        }
        if (answer.isHtml() && answer.body().contains(EVALUATED)) {
            found.add("evaluated a template of the input");
        }
        if (answer.isHtml() && !answer.header("Content-Security-Policy").contains("default-src 'none'")) {
            found.add("is a page without a policy");
        }
        if (answer.isHtml()) {
            LiveHtml.in(answer.body()).ifPresent(live -> found.add("shows a live script: " + live));
        }
        return found;
    }

    private boolean isOwn(String location) {
        return location.matches("/(?![/\\\\]).*")
                || location.equals("/")
                || location.startsWith(origin + "/")
                || location.startsWith(widget + "/");
    }

    /** A word that the answer should not know, unless the input has said it. */
    private static Optional<String> word(Input input, Answer answer) {
        String said = input.request().target()
                + input.request().headers()
                + new String(input.request().body(), StandardCharsets.UTF_8);
        return INSIDE.matcher(answer.body())
                .results()
                .map(found -> found.group())
                .filter(word -> !said.contains(word))
                .findFirst();
    }
}
