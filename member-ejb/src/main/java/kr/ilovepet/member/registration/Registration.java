package kr.ilovepet.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import kr.ilovepet.member.audit.SecurityLog;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.domain.EmailTakenException;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.member.domain.PasswordHash;
import kr.ilovepet.member.domain.Role;
import kr.ilovepet.member.password.Password;
import kr.ilovepet.member.password.PasswordHasher;
import kr.ilovepet.member.password.PasswordPolicy;
import kr.ilovepet.platform.database.LockFault;

/** How one becomes a member. Hashing takes a tenth of a second, so no transaction is open meanwhile. */
@ApplicationScoped
public class Registration {

    @Inject
    private MemberRepository members;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private InstantSource clock;

    /**
     * Makes a member with the given roles.
     *
     * @param email well-formed
     * @param name 1 to 50 characters, without blanks around it
     * @return the new member's id
     * @throws PasswordRefusedException when the policy does not accept the password
     * @throws EmailTakenException when a member has this address
     */
    public long register(EmailAddress email, String name, Password password, Set<Role> roles) {
        policy.violation(password, email).ifPresent(violation -> {
            throw new PasswordRefusedException(violation);
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PasswordHash hash = hasher.hash(password);
        long userId = add(() -> new Member(email, name, hash, roles, now));
        SecurityLog.registered(userId);
        return userId;
    }

    /**
     * After a deadlock with another registration of the same address, the second attempt finds that the address is
     * taken.
     */
    private long add(Supplier<Member> member) {
        try {
            return members.add(member.get());
        } catch (RuntimeException failed) {
            if (!LockFault.DEADLOCK.causes(failed)) {
                throw failed;
            }
            return members.add(member.get());
        }
    }
}
