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

    /**
     * Tokens carry this number and are renewed only while it is unchanged; raising it logs the member out everywhere.
     */
    public int tokenGeneration() {
        return tokenGeneration;
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
