package kr.ilovepet.payment.transactions;

import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossStatus;

/**
 * What Toss's list has of one payment, as far as it was read.
 *
 * @param approved what was taken; zero where the approval is older than what was read
 * @param canceled what was given back
 */
record Moved(Won approved, Won canceled) {

    static final Moved NOTHING = new Moved(Won.ZERO, Won.ZERO);

    /** What transactions of this status moved. */
    static Moved of(TossStatus status, Won amount) {
        return switch (status) {
            case DONE -> new Moved(amount, Won.ZERO);
            case CANCELED, PARTIAL_CANCELED -> new Moved(Won.ZERO, amount);
            default -> NOTHING;
        };
    }

    Moved plus(Moved other) {
        return new Moved(approved.plus(other.approved), canceled.plus(other.canceled));
    }

    /** What Toss holds by that. */
    Won held() {
        return approved.exceeding(canceled);
    }
}
