package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the provider handed out with its approval.
 *
 * @param approvedAt when the shopper was charged
 * @param method how the shopper paid, in the provider's words
 * @param lastTransactionKey the provider's key of the approval
 * @param secret proves that a notice of a deposit comes from the provider; never shown
 * @param url the provider's page with the receipt; may be null
 */
@Embeddable
public record Receipt(
        @Column(name = "approved_at") Instant approvedAt,
        @Column(name = "provider_method") String method,
        @Column(name = "last_transaction_key") String lastTransactionKey,
        String secret,
        @Column(name = "receipt_url") String url) {}
