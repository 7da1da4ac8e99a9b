package kr.ilovepet.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What Toss gave us with its approval. */
@Embeddable
public class Receipt {

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "toss_method")
    private String method;

    @Column(name = "last_transaction_key")
    private String lastTransactionKey;

    private String secret;

    @Column(name = "receipt_url")
    private String url;

    protected Receipt() {}

    /**
     * The papers of an approval.
     *
     * @param method how the shopper paid, in Toss's words
     * @param lastTransactionKey Toss's key of the approval
     * @param secret proves that a deposit notice comes from Toss; shown to nobody
     * @param url Toss's page with the receipt
     */
    public Receipt(Instant approvedAt, String method, String lastTransactionKey, String secret, String url) {
        this.approvedAt = approvedAt;
        this.method = method;
        this.lastTransactionKey = lastTransactionKey;
        this.secret = secret;
        this.url = url;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String method() {
        return method;
    }

    public String url() {
        return url;
    }
}
