package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a command is repeated whose reply is overdue: at growing intervals, for as long as it takes. */
@Embeddable
public class CommandRepeat {

    @Column(name = "repeat_at")
    private Instant nextAt;

    private int repeats;

    /** A command was sent; its reply is awaited from now on. */
    void commandSent(Instant now) {
        repeats = 0;
        nextAt = now.plus(RepeatSchedule.pauseAfter(0));
    }

    /** A command is to be sent then; what was sent before still counts. */
    void firstAt(Instant time) {
        nextAt = time;
    }

    /** No reply is awaited any more. */
    void end() {
        nextAt = null;
    }

    /**
     * The command was sent again; the next repeat comes later.
     *
     * @return whether a person should know by now
     */
    public boolean repeated(Instant now) {
        repeats++;
        nextAt = now.plus(RepeatSchedule.pauseAfter(repeats));
        return RepeatSchedule.needsAttentionAfter(repeats);
    }

    /** Whether a reply is awaited for so long that a person should know. */
    public boolean needsAttention() {
        return awaitsReply() && RepeatSchedule.needsAttentionAfter(repeats);
    }

    /** Whether the command has to be repeated now. */
    public boolean overdue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    /** Whether a reply is awaited. */
    public boolean awaitsReply() {
        return nextAt != null;
    }

    /** When the command is repeated; null where no reply is awaited. */
    public Instant nextAt() {
        return nextAt;
    }

    /** How often the command was repeated. */
    public int repeats() {
        return repeats;
    }
}
