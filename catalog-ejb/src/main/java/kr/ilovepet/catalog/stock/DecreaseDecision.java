package kr.ilovepet.catalog.stock;

import java.util.Optional;
import kr.ilovepet.catalog.domain.StockRefusal;

/**
 * Whether an order gets the stock that it asks for: all of it or none.
 *
 * @param attempt which attempt to pay the order it is for, counted from 1
 * @param refusal why nothing is taken; empty when everything is
 * @param repeated whether an earlier command of the same order has decided it
 */
public record DecreaseDecision(int attempt, Optional<StockRefusal> refusal, boolean repeated) {

    /** The refusal, if it was decided just now: a repeat is told of it, and changes nothing. */
    public Optional<StockRefusal> firstRefusal() {
        return repeated ? Optional.empty() : refusal;
    }

    /** Everything was taken just now. */
    static DecreaseDecision taken(int attempt) {
        return new DecreaseDecision(attempt, Optional.empty(), false);
    }

    /** Nothing is taken, as was decided just now. */
    static DecreaseDecision refused(int attempt, StockRefusal refusal) {
        return new DecreaseDecision(attempt, Optional.of(refusal), false);
    }

    /** The same, as it is told to a repeated command. */
    DecreaseDecision again() {
        return new DecreaseDecision(attempt, refusal, true);
    }
}
