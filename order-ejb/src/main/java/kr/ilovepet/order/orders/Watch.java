package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** When somebody looks after an order that rests: to repeat its command, or to let it expire. */
@Embeddable
public class Watch {

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Embedded
    private Reminder reminder = new Reminder();

    void entered(OrderStatus status, Instant now) {
        changedAt = now;
        if (!status.canExpire()) {
            expiresAt = null;
        }
        if (status.awaitsAnswer()) {
            reminder.begin(now);
        } else {
            reminder.end();
        }
    }

    void expireAt(Instant time) {
        expiresAt = time;
    }

    /** For the command of the order's state. */
    public Reminder reminder() {
        return reminder;
    }

    /** Whether the time to pay is over. */
    public boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** When the order came into its state. */
    public Instant changedAt() {
        return changedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
