package kr.ilovepet.shop.buyer;

import java.util.List;

/**
 * Something that a person would have seen as an error.
 *
 * @param doing what the person was about to do
 * @param status of the page; 0 where the browser itself said that there is no connection
 * @param words what the page said
 * @param leadsOn whether it had a link or a button to go on with
 * @param lost what was typed and does not stand in the page any more
 */
public record Sighting(String doing, int status, String words, boolean leadsOn, List<String> lost) {

    private static final int INTERNAL_ERROR = 500;

    /** The browser has a page of its own for that, with a button to try again. */
    static Sighting noConnection(String doing) {
        return new Sighting(doing, 0, "no connection", true, List.of());
    }

    /** Whether it should not have been like that: no words, no way on, something typed that is gone, or no answer. */
    public boolean wrong() {
        return words.isEmpty() || !leadsOn || !lost.isEmpty() || status == INTERNAL_ERROR || status == 502;
    }

    /** Equal for what looks the same, whoever sees it. */
    @Override
    public String toString() {
        String missing = (words.isEmpty() ? ", without a word" : "")
                + (leadsOn ? "" : ", without a way on")
                + (lost.isEmpty() ? "" : ", and lost " + lost);
        return "to " + doing + ": " + (status == 0 ? "" : status + " ") + words + missing;
    }
}
