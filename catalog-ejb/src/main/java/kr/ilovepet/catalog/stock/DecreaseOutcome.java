package kr.ilovepet.catalog.stock;

import java.util.Optional;

/**
 * How the decrease of an order ended.
 *
 * @param refusal why nothing was taken; empty when everything was
 * @param firstTime whether it was decided now, and not by an earlier command for the same order
 */
public record DecreaseOutcome(Optional<Refusal> refusal, boolean firstTime) {

    static DecreaseOutcome taken() {
        return new DecreaseOutcome(Optional.empty(), true);
    }

    static DecreaseOutcome refused(Refusal refusal) {
        return new DecreaseOutcome(Optional.of(refusal), true);
    }

    /** As it was decided before; null when everything was taken. */
    static DecreaseOutcome repeated(Refusal refusal) {
        return new DecreaseOutcome(Optional.ofNullable(refusal), false);
    }
}
