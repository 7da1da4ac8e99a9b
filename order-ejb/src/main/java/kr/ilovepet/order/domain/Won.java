package kr.ilovepet.order.domain;

/** An amount of money in whole won, never negative. */
public record Won(long value) implements Comparable<Won> {

    /** No money. */
    public static final Won ZERO = new Won(0);

    /** @throws IllegalArgumentException when the amount is negative */
    public Won {
        if (value < 0) {
            throw new IllegalArgumentException("An amount must not be negative: " + value);
        }
    }

    /** @throws ArithmeticException when the sum is too large */
    public Won plus(Won other) {
        return new Won(Math.addExact(value, other.value));
    }

    /** @throws IllegalArgumentException when the other amount is larger */
    public Won minus(Won other) {
        return new Won(value - other.value);
    }

    /** @throws ArithmeticException when the product is too large */
    public Won times(int quantity) {
        return new Won(Math.multiplyExact(value, quantity));
    }

    /** The smaller of two amounts. */
    public Won atMost(Won limit) {
        return compareTo(limit) <= 0 ? this : limit;
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
