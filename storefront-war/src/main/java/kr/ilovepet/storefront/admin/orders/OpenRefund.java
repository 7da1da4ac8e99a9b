package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;

/**
 * A refund as the payment service has it, between the order's request and Toss.
 *
 * @param amount won; null for everything that was not refunded yet
 * @param unknownAnswers how often Toss has answered with an error that says nothing
 * @param nextAt when Toss is asked next; null while it is not
 * @param recordable whether a person may say what became of it
 * @param recordedOutcome what a person has said and Toss has yet to bear out; null where nobody has
 */
public record OpenRefund(
        String cancelRequestId,
        Long amount,
        int unknownAnswers,
        Instant nextAt,
        boolean recordable,
        String recordedOutcome) {

    /** Whether only a part is to be refunded, which Toss's desk can do another way. */
    public boolean part() {
        return amount != null;
    }
}
