package kr.ilovepet.payment.toss;

import java.time.Instant;
import java.util.Optional;

/**
 * Where Toss's list of a day is read on.
 *
 * @param after key of the transaction after which; empty at the beginning, and where it is read on by time
 * @param from the time, of which only the seconds count; empty for the beginning of the day
 */
public record ListPosition(Optional<String> after, Optional<Instant> from) {

    /** From its beginning. */
    public static final ListPosition BEGINNING = new ListPosition(Optional.empty(), Optional.empty());

    /** Behind this transaction. */
    public static ListPosition after(String key) {
        return new ListPosition(Optional.of(key), Optional.empty());
    }

    /** All from then on. */
    public static ListPosition from(Instant time) {
        return new ListPosition(Optional.empty(), Optional.of(time));
    }
}
