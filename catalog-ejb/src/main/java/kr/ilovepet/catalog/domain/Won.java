package kr.ilovepet.catalog.domain;

/**
 * An amount of money in whole won, never negative.
 *
 * @param value won
 */
public record Won(long value) {

    public Won {
        if (value < 0) {
            throw new IllegalArgumentException("An amount is not negative");
        }
    }
}
