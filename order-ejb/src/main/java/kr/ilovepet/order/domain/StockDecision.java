package kr.ilovepet.order.domain;

/** What happens to the goods of an order whose money goes back. */
public sealed interface StockDecision {

    /** Nobody has decided yet where the goods go. */
    record Undecided() implements StockDecision {}

    /** These quantities return into stock once the money is back, and the others do not. */
    record Return(Quantities quantities) implements StockDecision {}

    /** Nobody has decided. */
    static StockDecision undecided() {
        return new Undecided();
    }

    /** These return into stock. */
    static StockDecision returning(Quantities quantities) {
        return new Return(quantities);
    }

    /** Nothing returns into stock. */
    static StockDecision returningNothing() {
        return new Return(Quantities.NONE);
    }

    /** The quantities that return into stock; none where nobody decided. */
    default Quantities returned() {
        return this instanceof Return decided ? decided.quantities() : Quantities.NONE;
    }

    /** Whether somebody decided. */
    default boolean decided() {
        return this instanceof Return;
    }
}
