package kr.ilovepet.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** When Toss is asked next about a payment, and who is at it. Kept by the worker, and woken by everybody else. */
@Embeddable
public class Agenda {

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    private String claim;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "compared_at")
    private Instant comparedAt;

    private String traceparent;

    /** There is something to do at that time, or earlier if it was so planned. */
    public void dueAt(Instant time) {
        if (nextAttemptAt == null || nextAttemptAt.isAfter(time)) {
            nextAttemptAt = time;
        }
    }

    /** The work is done for this trace. */
    public void causedBy(String traceparent) {
        this.traceparent = traceparent;
    }

    /** The trace for which the work is done, as its header; null where nobody asked. */
    public String traceparent() {
        return traceparent;
    }

    /** When Toss is asked next; null when nothing is left to do. */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Takes the payment for one worker until the lease ends. */
    public void claim(String claim, Instant leaseUntil) {
        this.claim = claim;
        this.leaseUntil = leaseUntil;
    }

    /** Whether this claim still holds; nobody has taken the payment over. */
    public boolean claimedAs(String claim) {
        return claim.equals(this.claim);
    }

    /** Whether somebody claimed it and did not finish. */
    public boolean claimed() {
        return claim != null;
    }

    /** Ends the claim; null when nothing is left to do. */
    public void release(Instant nextAttemptAt) {
        this.claim = null;
        this.leaseUntil = null;
        this.nextAttemptAt = nextAttemptAt;
    }

    /** The payment was compared with what Toss holds. */
    public void compared(Instant now) {
        comparedAt = now;
    }

    /**
     * Somebody says that something has changed at Toss; anybody can, so it is worth no more than one look every few
     * seconds.
     *
     * @return when to look
     */
    public Instant hinted(Instant now, Duration between) {
        if (comparedAt != null && comparedAt.isAfter(now)) {
            return comparedAt;
        }
        Instant earliest = comparedAt == null ? now : comparedAt.plus(between);
        comparedAt = earliest.isAfter(now) ? earliest : now;
        return comparedAt;
    }
}
