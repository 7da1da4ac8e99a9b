package kr.ilovepet.toss.sandbox.ledger;

import java.util.List;

/**
 * One line of the journal: all that one request changed. A torn line loses the request as a whole, never half of it.
 *
 * @param payments the payments as they are after the request
 * @param approvals money taken by the request
 * @param response the response stored for the request's idempotency key, or null
 */
record JournalEntry(List<Payment> payments, List<Approval> approvals, StoredResponse response) {

    boolean changesNothing() {
        return payments.isEmpty() && approvals.isEmpty() && response == null;
    }
}
