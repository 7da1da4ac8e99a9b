package kr.ilovepet.catalog.product;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import kr.ilovepet.platform.problem.Problem;

/**
 * The words a shopper searches for; a product is found when its name contains all of them, anywhere. Parts of words are
 * what Korean needs, where particles and compounds leave no spaces, and plain LIKE finds them on every database.
 */
record SearchWords(List<String> words) {

    /** Goes before a character that LIKE would take for a wildcard. */
    static final char ESCAPE = '!';

    private static final int LONGEST_QUERY = 100;
    private static final int MOST_WORDS = 8;

    /**
     * Reads the query parameter; absent or blank means that every product is wanted. Only the first eight words count:
     * who types a sentence is looking for what it begins with, and each word costs a look at every name.
     *
     * @throws Problem 400 when it has more than 100 characters
     */
    static SearchWords of(String query) {
        if (query == null) {
            return new SearchWords(List.of());
        }
        if (query.length() > LONGEST_QUERY) {
            throw Problem.validation("query", "must have at most " + LONGEST_QUERY + " characters");
        }
        return new SearchWords(
                Arrays.stream(Normalizer.normalize(query, Normalizer.Form.NFC).split("[\\s\\p{Z}\\p{Cntrl}]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList());
    }

    /** The operands for LIKE, with {@value #ESCAPE} as escape character. */
    List<String> patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("[!%_]", ESCAPE + "$0") + "%")
                .toList();
    }
}
