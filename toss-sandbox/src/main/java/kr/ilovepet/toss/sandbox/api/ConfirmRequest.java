package kr.ilovepet.toss.sandbox.api;

import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Fields;
import kr.ilovepet.toss.sandbox.ledger.Draft;
import kr.ilovepet.toss.sandbox.ledger.Keys;
import kr.ilovepet.toss.sandbox.ledger.Payment;

/** The body of {@code POST /v1/payments/confirm}, and what it does to the ledger. */
record ConfirmRequest(String paymentKey, String orderId, long amount) {

    static ConfirmRequest of(Fields body) {
        return new ConfirmRequest(body.text("paymentKey", 200), body.text("orderId", 64), body.whole("amount"));
    }

    /**
     * Approves the payment. A payment that does not fit the order or the amount stays as it was and can still be
     * confirmed; a refusal for good leaves it ABORTED.
     *
     * @param refusal the refusal that an active fault demands, or null
     * @return the payment DONE, or WAITING_FOR_DEPOSIT for a virtual account
     * @throws TossErrorException why it was not approved
     */
    Payment apply(Draft draft, Merchant merchant, TossErrorException refusal) {
        Payment payment =
                draft.payment(paymentKey).orElseThrow(() -> new TossErrorException("NOT_FOUND_PAYMENT_SESSION"));
        checkFits(payment, merchant);
        checkConfirmable(payment);
        if (draft.paymentOfOrder(orderId).filter(Payment::wasApproved).isPresent()) {
            throw new TossErrorException("DUPLICATED_ORDER_ID");
        }
        TossErrorException refused = refusal != null ? refusal : refusalOf(payment);
        if (refused != null) {
            draft.put(payment.aborted(refused.code()));
            throw refused;
        }
        Payment confirmed = payment.confirmed(draft.now(), Keys.transactionKey());
        if (confirmed.wasApproved()) {
            draft.approve(confirmed);
        } else {
            draft.put(confirmed);
        }
        return confirmed;
    }

    private void checkFits(Payment payment, Merchant merchant) {
        if (!merchant.pairsWith(payment.purchase().clientKey())) {
            throw new TossErrorException("INVALID_API_KEY");
        }
        if (!payment.purchase().orderId().equals(orderId) || payment.purchase().amount() != amount) {
            throw new TossErrorException("FORBIDDEN_REQUEST");
        }
    }

    private static void checkConfirmable(Payment payment) {
        switch (payment.status()) {
            case IN_PROGRESS -> {}
            case DONE, CANCELED, PARTIAL_CANCELED, WAITING_FOR_DEPOSIT ->
                throw new TossErrorException("ALREADY_PROCESSED_PAYMENT");
            // Not authenticated, out of time, or refused before: the service holds no session to confirm.
            case READY, EXPIRED, ABORTED -> throw new TossErrorException("NOT_FOUND_PAYMENT_SESSION");
        }
    }

    private static TossErrorException refusalOf(Payment payment) {
        if (payment.purchase().amount() < payment.purchase().method().minimumAmount()) {
            return new TossErrorException("BELOW_MINIMUM_AMOUNT");
        }
        return payment.refusal() == null ? null : new TossErrorException(payment.refusal());
    }
}
