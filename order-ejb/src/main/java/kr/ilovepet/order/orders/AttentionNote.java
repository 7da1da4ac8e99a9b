package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Since when a person should look at an order for one reason, and what else is known of it. */
@Embeddable
public class AttentionNote {

    private Instant since;

    @Column(length = 500)
    private String detail;

    protected AttentionNote() {}

    AttentionNote(Instant since, String detail) {
        this.since = since;
        this.detail = detail;
    }

    public Instant since() {
        return since;
    }

    /** A code of Toss, or what went back at its desk in all, in won; may be null. */
    public String detail() {
        return detail;
    }
}
