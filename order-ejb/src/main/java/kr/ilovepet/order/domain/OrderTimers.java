package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What happens to an order by time alone: its command is repeated, or it expires. */
@Embeddable
public class OrderTimers {

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Embedded
    private CommandRepeat commandRepeat = new CommandRepeat();

    void entered(OrderStatus status, Instant now) {
        changedAt = now;
        if (!status.canExpire()) {
            expiresAt = null;
        }
        if (status.awaitsReply()) {
            commandRepeat.commandSent(now);
        } else {
            commandRepeat.end();
        }
    }

    void expireAt(Instant time) {
        expiresAt = time;
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
