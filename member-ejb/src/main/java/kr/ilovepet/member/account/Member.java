package kr.ilovepet.member.account;

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

/** Someone who registered. */
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
     * @param email normalized, see {@link EmailAddress#normalize}
     * @param passwordHash never the password itself
     */
    public Member(String email, String name, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        this.createdAt = createdAt;
        this.status = MemberStatus.ACTIVE;
        this.customerKey = UUID.randomUUID().toString();
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Names the member to Toss: random, so that it tells nothing and cannot be guessed. */
    public String customerKey() {
        return customerKey;
    }

    /** Tokens carry this number; they are renewed only while it is still the member's. */
    public int tokenGeneration() {
        return tokenGeneration;
    }

    public boolean active() {
        return status == MemberStatus.ACTIVE;
    }

    /** The member's roles by their names in tokens, customer first. */
    public List<String> roleNames() {
        return roles.stream().sorted().map(Role::claim).toList();
    }
}
