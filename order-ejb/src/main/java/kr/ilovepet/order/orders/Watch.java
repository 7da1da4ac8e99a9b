package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When somebody looks after an order that rests: to repeat its command, or to let it expire. */
@Embeddable
public class Watch {

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "watch_at")
    private Instant watchAt;

    private int repeats;

    void entered(OrderStatus status, Instant now) {
        changedAt = now;
        if (!status.canExpire()) {
            expiresAt = null;
        }
        if (status.awaitsAnswer()) {
            begin(now);
        } else {
            end();
        }
    }

    void expireAt(Instant time) {
        expiresAt = time;
    }

    /** An answer is awaited from now on. */
    public void begin(Instant now) {
        repeats = 0;
        watchAt = now.plus(RepeatSchedule.pauseAfter(0));
    }

    /** Nothing is awaited. */
    public void end() {
        watchAt = null;
    }

    /**
     * The command was sent again; the next look comes later, but it comes.
     *
     * @return whether a person should know by now
     */
    public boolean repeated(Instant now) {
        repeats++;
        watchAt = now.plus(RepeatSchedule.pauseAfter(repeats));
        return RepeatSchedule.needsAttentionAfter(repeats);
    }

    /** Whether the answer is late. */
    public boolean due(Instant now) {
        return watchAt != null && !watchAt.isAfter(now);
    }

    /** Whether the time to pay is over. */
    public boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
