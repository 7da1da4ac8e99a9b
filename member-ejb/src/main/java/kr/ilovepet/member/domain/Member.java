package kr.ilovepet.member.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A registered person. */
@Entity
@Table(name = "member")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "customer_key")
    private String customerKey;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private MemberStatus status;

    @Column(name = "token_generation")
    private int tokenGeneration;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role", columnDefinition = "varchar(20)")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Transient
    private MemberEvents events;

    protected Member() {}

    /**
     * A new, active member.
     *
     * @param name 1 to 50 characters, without blanks around it
     */
    public Member(EmailAddress email, String name, PasswordHash passwordHash, Set<Role> roles, Instant createdAt) {
        this.email = email.value();
        this.name = name;
        this.passwordHash = passwordHash.value();
        this.roles.addAll(roles);
        this.createdAt = createdAt;
        this.status = MemberStatus.ACTIVE;
        this.customerKey = UUID.randomUUID().toString();
    }

    /** The member's number; null until the member is stored. */
    public Long id() {
        return id;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public String name() {
        return name;
    }

    public PasswordHash passwordHash() {
        return new PasswordHash(passwordHash);
    }

    /** The name of the member at Toss: a random UUID, so that it tells nothing and cannot be guessed. */
    public String customerKey() {
        return customerKey;
    }

    /** Tokens carry this number, and are taken and renewed only while it is unchanged. */
    public int tokenGeneration() {
        return tokenGeneration;
    }

    /** Makes sure that the member cannot log in, and ends all logins; gives whether anything changed. */
    public boolean lock() {
        return become(MemberStatus.LOCKED);
    }

    /** Lets a locked member log in again; gives whether anything changed. */
    public boolean unlock() {
        return become(MemberStatus.ACTIVE);
    }

    /** Gives a role, which is in force with the next login, and ends all others; gives whether anything changed. */
    public boolean grant(Role role) {
        return endingLogins(roles.add(role));
    }

    /** Takes a role and ends all logins with it; gives whether anything changed. */
    public boolean revoke(Role role) {
        return endingLogins(roles.remove(role));
    }

    /** Ends all logins: each device has to log in again. */
    public boolean endLogins() {
        return endingLogins(true);
    }

    /**
     * A restored database may have forgotten a generation that was published, and no token of a lower one is taken: the
     * next is above both.
     */
    public void overtake(int published) {
        if (tokenGeneration < published) {
            tokenGeneration = published;
            endLogins();
        }
    }

    void publishTo(MemberEvents sink) {
        this.events = sink;
    }

    private boolean become(MemberStatus other) {
        boolean changes = status != other;
        status = other;
        return endingLogins(changes);
    }

    private boolean endingLogins(boolean changed) {
        if (changed) {
            tokenGeneration++;
            events.publish(new LoginsEnded(id, createdAt, tokenGeneration));
        }
        return changed;
    }

    /** When the member registered. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Whether the member has this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the member may log in. */
    public boolean active() {
        return status == MemberStatus.ACTIVE;
    }

    /** Names of the roles as in tokens, customer first. */
    public List<String> roleNames() {
        return roles.stream().sorted().map(Role::claim).toList();
    }
}
