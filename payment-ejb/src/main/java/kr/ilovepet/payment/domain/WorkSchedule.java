package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When the provider is asked next about a payment, and which worker has claimed it. */
@Embeddable
public class WorkSchedule {

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    private String claim;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "reconciled_at")
    private Instant reconciledAt;

    private String traceparent;

    /**
     * Makes the payment due at that time, unless it is due earlier already. While a worker has it, it is due for what
     * that worker does, and becomes due once more.
     */
    void dueAt(Instant time, Instant now) {
        boolean underWay = claimed() && leaseUntil.isAfter(now);
        if (underWay || nextAttemptAt == null || nextAttemptAt.isAfter(time)) {
            // As the database keeps it: whoever releases the claim compares it with what is read there.
            nextAttemptAt = time.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** The work is done for the trace of this header. */
    void causedBy(String traceparent) {
        this.traceparent = traceparent;
    }

    /** The header of the trace for which the work is done; null where no message asked for it. */
    public String traceparent() {
        return traceparent;
    }

    /** When the provider is asked next; null when nothing is due. */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Takes the payment for one worker until the lease ends. */
    public void claim(String claim, Instant leaseUntil) {
        this.claim = claim;
        this.leaseUntil = leaseUntil;
    }

    /** Whether something is due that no worker is at. */
    boolean claimable(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(now) && (leaseUntil == null || !leaseUntil.isAfter(now));
    }

    /** Whether this claim still holds: no other worker has taken the payment over. */
    public boolean claimedAs(String claim) {
        return claim.equals(this.claim);
    }

    /** Whether a worker claimed the payment and has not finished. */
    public boolean claimed() {
        return claim != null;
    }

    /**
     * Ends the claim. Where the payment became due once more since the work on it was planned, it stays so.
     *
     * @param servedDue when the payment was due as that was planned
     * @param next when it is due next; null when nothing more is to be done
     */
    void release(Instant servedDue, Instant next) {
        boolean dueOnceMore = nextAttemptAt != null && !nextAttemptAt.equals(servedDue);
        if (!dueOnceMore || next != null && next.isBefore(nextAttemptAt)) {
            nextAttemptAt = next;
        }
        claim = null;
        leaseUntil = null;
    }

    /** The payment was compared with the provider's. */
    public void reconciled(Instant now) {
        reconciledAt = now;
    }

    /**
     * Plans a comparison for a notification. Anybody can send one, so the payment is compared once in each interval
     * only.
     *
     * @return when the payment is to be compared
     */
    Instant notified(Instant now, Duration interval) {
        if (reconciledAt != null && reconciledAt.isAfter(now)) {
            return reconciledAt;
        }
        Instant earliest = reconciledAt == null ? now : reconciledAt.plus(interval);
        reconciledAt = earliest.isAfter(now) ? earliest : now;
        return reconciledAt;
    }
}
