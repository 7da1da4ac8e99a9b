package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a command is sent again whose answer is late: at growing intervals, for as long as it takes. */
@Embeddable
public class Reminder {

    @Column(name = "watch_at")
    private Instant nextAt;

    private int repeats;

    /** An answer is awaited from now on. */
    void begin(Instant now) {
        repeats = 0;
        nextAt = now.plus(RepeatSchedule.pauseAfter(0));
    }

    /** Nothing is awaited. */
    void end() {
        nextAt = null;
    }

    /**
     * The command was sent again; the next look comes later, but it comes.
     *
     * @return whether a person should know by now
     */
    public boolean repeated(Instant now) {
        repeats++;
        nextAt = now.plus(RepeatSchedule.pauseAfter(repeats));
        return RepeatSchedule.needsAttentionAfter(repeats);
    }

    /** Whether an answer is awaited for so long that a person should know. */
    public boolean overdue() {
        return active() && RepeatSchedule.needsAttentionAfter(repeats);
    }

    /** Whether the answer is late. */
    public boolean due(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    /** Whether an answer is awaited. */
    public boolean active() {
        return nextAt != null;
    }

    /** When the command is sent again; null where nothing is awaited. */
    public Instant nextAt() {
        return nextAt;
    }

    /** How often the command was sent again. */
    public int repeats() {
        return repeats;
    }
}
