package kr.ilovepet.toss.sandbox.ledger;

import java.util.List;

/**
 * One line of the journal: all that one call changed. A torn line loses the call as a whole, never half of it.
 *
 * @param payments the payments as they are after the call
 * @param approvals money taken by the call
 * @param reply the answer kept for the call's idempotency key, or null
 */
record Entry(List<Payment> payments, List<Approval> approvals, KeptReply reply) {

    boolean changesNothing() {
        return payments.isEmpty() && approvals.isEmpty() && reply == null;
    }
}
