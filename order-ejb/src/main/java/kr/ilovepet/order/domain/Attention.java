package kr.ilovepet.order.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why a person should look at an order; several reasons may hold at once. */
@Embeddable
public class Attention {

    @ElementCollection
    @CollectionTable(name = "order_attention", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "reason", columnDefinition = "varchar(40)")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<AttentionReason, AttentionNote> notes = new EnumMap<>(AttentionReason.class);

    /**
     * Adds a reason. One that holds already keeps its time and gets the new detail.
     *
     * @param detail what else is known; may be null
     */
    public void raise(AttentionReason reason, String detail, Instant now) {
        AttentionNote known = notes.get(reason);
        notes.put(reason, new AttentionNote(known == null ? now : known.since(), detail));
    }

    /** This reason holds no longer. */
    public void resolve(AttentionReason reason) {
        notes.remove(reason);
    }

    /** The reasons that hold, in the sequence of their declaration; empty when nobody need look. */
    public SortedMap<AttentionReason, AttentionNote> notes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }
}
