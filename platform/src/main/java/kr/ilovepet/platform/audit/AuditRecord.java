package kr.ilovepet.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.ilovepet.platform.security.CurrentCaller;
import org.hibernate.annotations.Immutable;

/** One change that an admin has made. It is written once: neither it nor its row ever changes. */
@Entity
@Immutable
@Table(name = "audit_record")
public class AuditRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "admin_id", updatable = false)
    private long adminId;

    @Column(updatable = false)
    private String action;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "client_address", updatable = false)
    private String clientAddress;

    @Enumerated(EnumType.STRING)
    @Column(name = "object_type", columnDefinition = "varchar(20)", updatable = false)
    private AuditedObject.Type objectType;

    @Column(name = "object_id", updatable = false)
    private String objectId;

    @Column(name = "state_before", columnDefinition = "mediumtext", updatable = false)
    private String before;

    @Column(name = "state_after", columnDefinition = "mediumtext", updatable = false)
    private String after;

    protected AuditRecord() {}

    AuditRecord(CurrentCaller admin, String action, AuditedObject object, String before, String after, Instant now) {
        this.adminId = admin.member().orElseThrow();
        this.clientAddress = admin.address();
        this.action = action;
        this.objectType = object.type();
        this.objectId = object.id();
        this.before = before;
        this.after = after;
        this.recordedAt = now;
    }

    AuditView view() {
        return new AuditView(
                id,
                recordedAt,
                adminId,
                action,
                clientAddress,
                objectType.text(),
                objectId,
                AuditView.object(before),
                AuditView.object(after));
    }
}
