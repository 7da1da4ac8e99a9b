package kr.ilovepet.instance.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of Payara Micro, as far as the start looks at it.
 *
 * @param words what follows the main class
 */
record StartArguments(List<String> words) {

    private static final String DEPLOY = "--deploy";

    boolean has(String option) {
        return words.contains(option);
    }

    /** What follows an option; the last counts. */
    String value(String option, String otherwise) {
        int at = words.lastIndexOf(option);
        return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
    }

    /** The WARs, of which each stands with its context behind a colon. */
    List<Path> deployments() {
        List<Path> wars = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(DEPLOY)) {
                wars.add(Path.of(words.get(i + 1).replaceFirst("(?<=\\.war):.*$", "")));
            }
        }
        return wars;
    }

    /** The names under which these are deployed. */
    List<String> applications() {
        return deployments().stream()
                .map(war -> war.getFileName().toString().replaceFirst("\\.war$", ""))
                .toList();
    }
}
