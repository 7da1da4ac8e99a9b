package kr.ilovepet.order.domain;

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

    /** Since when the reason holds. */
    public Instant since() {
        return since;
    }

    /** A code of Toss, the step that has no reply, or how much was refunded at the provider; may be null. */
    public String detail() {
        return detail;
    }
}
