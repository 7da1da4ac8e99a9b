package kr.ilovepet.payment.toss;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.ilovepet.payment.domain.Payment;

/** One call to Toss and what followed from it. Holds neither card data nor secrets. */
@Entity
@Table(name = "payment_log")
public class TossCallLogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long payment;

    @Column(name = "called_at")
    private Instant calledAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private TossOperation operation;

    private String outcome;

    @Column(name = "http_status")
    private Integer httpStatus;

    private String code;
    private String message;

    @Column(name = "trace_id")
    private String traceId;

    @Column(name = "duration_ms")
    private long durationMs;

    protected TossCallLogEntry() {}

    /**
     * A call and its response.
     *
     * @param outcome what followed from the response
     */
    public TossCallLogEntry(Payment payment, TossOperation operation, String outcome, TossResponse response) {
        this.payment = payment.id();
        this.calledAt = response.calledAt();
        this.operation = operation;
        this.outcome = outcome;
        this.httpStatus = response.httpStatus();
        this.code = response.code();
        this.message = response.message();
        this.traceId = response.traceId();
        this.durationMs = response.durationMs();
    }

    /** A refusal that is certain without a call; it stands in the log like one that Toss has given. */
    public static TossCallLogEntry refusedWithoutCall(Payment payment, String code, Instant now) {
        TossCallLogEntry entry = new TossCallLogEntry();
        entry.payment = payment.id();
        entry.calledAt = now;
        entry.operation = TossOperation.CONFIRM;
        entry.outcome = "REFUSED";
        entry.code = code;
        return entry;
    }

    public Instant calledAt() {
        return calledAt;
    }

    public TossOperation operation() {
        return operation;
    }

    public String outcome() {
        return outcome;
    }

    /** Null without a response. */
    public Integer httpStatus() {
        return httpStatus;
    }

    /** Toss's error code, or the status that the payment had; null without a response. */
    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    /** Toss's id of the call; null without a response. */
    public String traceId() {
        return traceId;
    }

    public long durationMs() {
        return durationMs;
    }
}
