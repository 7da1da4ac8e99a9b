package kr.ilovepet.payment.transactions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossStatus;
import kr.ilovepet.payment.toss.TossTransaction;

/** A transaction that was read in Toss's list, and what comparing it has found. */
@Entity
@Table(name = "toss_transaction")
public class RecordedTransaction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "transaction_key")
    private String transactionKey;

    @Column(name = "payment_key")
    private String paymentKey;

    @Column(name = "order_id")
    private String orderId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private TossStatus status;

    private Won amount;

    @Column(name = "transaction_at")
    private Instant at;

    @Column(name = "read_at")
    private Instant readAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Finding finding = Finding.NEW;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "examined_at")
    private Instant examinedAt;

    protected RecordedTransaction() {}

    RecordedTransaction(TossTransaction transaction, Instant now) {
        this.transactionKey = transaction.key();
        this.paymentKey = transaction.paymentKey();
        this.orderId = transaction.orderId();
        this.status = transaction.status();
        this.amount = transaction.amount();
        this.at = transaction.at();
        this.readAt = now;
        this.examinedAt = now;
    }

    /** It was compared, with this finding. */
    void examined(Finding found, Instant now) {
        finding = found;
        examinedAt = now;
    }

    /** It differs, and Toss is asked from now on. */
    void asked(Instant now) {
        examined(Finding.LOOKING, now);
        askedAt = now;
    }

    String paymentKey() {
        return paymentKey;
    }

    /** The order's name at Toss. */
    String orderId() {
        return orderId;
    }

    Finding finding() {
        return finding;
    }

    /** Since when Toss is asked; null while it was not. */
    Instant askedAt() {
        return askedAt;
    }
}
