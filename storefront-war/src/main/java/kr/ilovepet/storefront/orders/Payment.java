package kr.ilovepet.storefront.orders;

import java.time.Instant;

/** What the receipt on the page of an order shows of its payment. */
public record Payment(String status, Long amount, String method, Instant approvedAt, String receiptUrl) {

    /** The link to Toss's receipt, if it is one a browser may be sent to. */
    public String safeReceiptUrl() {
        return receiptUrl != null && receiptUrl.matches("https?://.*") ? receiptUrl : null;
    }
}
