package kr.ilovepet.member.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import kr.ilovepet.member.SecurityLog;
import kr.ilovepet.member.password.PasswordHasher;
import kr.ilovepet.member.password.PasswordPolicy;
import kr.ilovepet.platform.database.LockFault;
import kr.ilovepet.platform.problem.Problem;

/** How one becomes a member. Hashing takes a tenth of a second, so no transaction is open meanwhile. */
@ApplicationScoped
public class Registration {

    @Inject
    private Members members;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private PasswordHasher hasher;

    /**
     * Makes a member with the given roles.
     *
     * @param email normalized and of the form of an address
     * @param name 1 to 50 characters, without blanks around it
     * @return the new member's id
     * @throws Problem 400 {@code VALIDATION} when the policy refuses the password, 409 {@code EMAIL_TAKEN}
     */
    public long register(String email, String name, String password, Set<Role> roles) {
        policy.refusal(password, email).ifPresent(reason -> {
            throw Problem.validation("password", reason);
        });
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String hash = hasher.hash(password);
        long userId = added(() -> new Member(email, name, hash, roles, now));
        SecurityLog.registered(userId);
        return userId;
    }

    /**
     * Whoever loses to a deadlock with another registration of the same address tries again, and hears then that it is
     * taken.
     */
    private long added(Supplier<Member> member) {
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
