package kr.ilovepet.catalog.domain;

/**
 * How many of something are asked for, at least one. A sum may be larger than any stock.
 *
 * @param value the number
 */
public record Quantity(long value) implements Comparable<Quantity> {

    public Quantity {
        if (value <= 0) {
            throw new IllegalArgumentException("A quantity is positive");
        }
    }

    /** The sum of both. */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(value, other.value));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(value, other.value);
    }
}
