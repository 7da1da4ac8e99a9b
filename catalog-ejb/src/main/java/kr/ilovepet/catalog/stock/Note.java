package kr.ilovepet.catalog.stock;

/** An admin's words beside a movement. */
final class Note {

    static final int LONGEST = 200;

    private Note() {}

    /** The words without space around them; null when there are none. */
    static String of(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
