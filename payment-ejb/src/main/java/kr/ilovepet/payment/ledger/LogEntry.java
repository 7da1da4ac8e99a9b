package kr.ilovepet.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.ilovepet.payment.toss.Operation;
import kr.ilovepet.payment.toss.TossReply;

/** One call to Toss and what it came to. Holds neither card data nor secrets. */
@Entity
@Table(name = "payment_log")
public class LogEntry {

    /** Outcome of a call after which the charge or the refund is refused for certain. */
    public static final String REFUSED = "REFUSED";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long payment;

    @Column(name = "called_at")
    private Instant calledAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Operation operation;

    private String outcome;

    @Column(name = "http_status")
    private Integer httpStatus;

    private String code;
    private String message;

    @Column(name = "trace_id")
    private String traceId;

    @Column(name = "duration_ms")
    private long durationMs;

    protected LogEntry() {}

    /** A call and its reply. */
    public LogEntry(Payment payment, Operation operation, String outcome, TossReply reply) {
        this.payment = payment.id();
        this.calledAt = reply.calledAt();
        this.operation = operation;
        this.outcome = outcome;
        this.httpStatus = reply.httpStatus();
        this.code = reply.code();
        this.message = reply.message();
        this.traceId = reply.traceId();
        this.durationMs = reply.durationMs();
    }

    /** A refusal that is certain without asking Toss. */
    public static LogEntry refusedUnasked(Payment payment, String code, Instant now) {
        return new LogEntry(payment, Operation.CONFIRM, REFUSED, TossReply.unasked(code, now));
    }

    public Instant calledAt() {
        return calledAt;
    }

    public Operation operation() {
        return operation;
    }

    public String outcome() {
        return outcome;
    }

    public Integer httpStatus() {
        return httpStatus;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    public String traceId() {
        return traceId;
    }

    public long durationMs() {
        return durationMs;
    }
}
