package kr.ilovepet.payment.domain;

/**
 * An amount of money in whole won, never negative.
 *
 * @param value number of won
 */
public record Won(long value) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    /** @throws IllegalArgumentException when the value is negative */
    public Won {
        if (value < 0) {
            throw new IllegalArgumentException("An amount of won must not be negative: " + value);
        }
    }

    public Won plus(Won other) {
        return new Won(Math.addExact(value, other.value));
    }

    /** By how much this amount is more than the other; zero where it is not more. */
    public Won exceeding(Won other) {
        return value > other.value ? new Won(value - other.value) : ZERO;
    }

    /** The lesser of the two amounts. */
    public Won atMost(Won limit) {
        return value <= limit.value ? this : limit;
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " won";
    }
}
