package kr.ilovepet.storefront.orders;

import java.time.Instant;

/** What a receipt shows of a payment. */
public record Payment(String status, Long amount, String method, Instant approvedAt, String receiptUrl) {

    /** The link to Toss's receipt, if it is one a browser may be sent to. */
    public String safeReceiptUrl() {
        return receiptUrl != null && receiptUrl.matches("https?://.*") ? receiptUrl : null;
    }
}
