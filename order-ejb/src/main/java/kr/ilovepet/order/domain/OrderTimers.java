package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;

/** What happens to an order by time alone: its command is repeated, or it expires. */
@Embeddable
public class OrderTimers {

    /** As long as Toss keeps a payment that was authenticated: time enough to pay once more. */
    private static final Duration TIME_TO_PAY_AGAIN = Duration.ofMinutes(10);

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** The same while the order is being paid, and cannot expire. */
    @Column(name = "pay_until")
    private Instant payUntil;

    @Embedded
    private CommandRepeat commandRepeat = new CommandRepeat();

    void entered(OrderStatus status, Instant now) {
        changedAt = now;
        if (!status.canExpire()) {
            payUntil = status.beingPaid() ? payUntilThen() : null;
            expiresAt = null;
        }
        if (status.awaitsReply()) {
            commandRepeat.commandSent(now);
        } else {
            commandRepeat.end();
        }
    }

    private Instant payUntilThen() {
        return payUntil == null ? expiresAt : payUntil;
    }

    void expireAt(Instant time) {
        expiresAt = time;
    }

    /**
     * The order can expire again, when it would have without the attempt to pay that came to nothing. An instance of an
     * older version did not keep that time; the shopper then has a while to pay once more.
     */
    void resumeExpiry(Instant now) {
        expiresAt = payUntil == null ? now.plus(TIME_TO_PAY_AGAIN) : payUntil;
        payUntil = null;
    }

    /** For the command of the order's state. */
    public CommandRepeat commandRepeat() {
        return commandRepeat;
    }

    /** Whether the time to pay is over. */
    public boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** When the order came into its state. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Until when the order can be paid; null when it cannot expire. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
