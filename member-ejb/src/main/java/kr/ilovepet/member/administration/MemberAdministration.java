package kr.ilovepet.member.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Predicate;
import kr.ilovepet.member.domain.LastAdminException;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.member.domain.Role;
import kr.ilovepet.member.state.PublishedGenerations;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;

/**
 * Changes of what members may do, by admins: each is recorded and published in its transaction, and none leaves the
 * shop without an admin who may log in. What is so already stays as it is, so that a request can be repeated. Every
 * method gives the member as it is now; empty when there is none with that number.
 */
@ApplicationScoped
@Transactional
public class MemberAdministration {

    private MemberRepository members;
    private AuditTrail audit;
    private PublishedGenerations published;

    protected MemberAdministration() {}

    @Inject
    MemberAdministration(MemberRepository members, AuditTrail audit, PublishedGenerations published) {
        this.members = members;
        this.audit = audit;
        this.published = published;
    }

    /**
     * Keeps a member from logging in and ends all logins.
     *
     * @throws LastAdminException when the member is the last admin
     */
    public Optional<Member> lock(long memberId) {
        return change("member.lock", memberId, Member::lock);
    }

    /** Lets a member log in again. */
    public Optional<Member> unlock(long memberId) {
        return change("member.unlock", memberId, Member::unlock);
    }

    /** Makes a member an admin, who has to log in again to be one. */
    public Optional<Member> grantAdmin(long memberId) {
        return change("member.grant-admin", memberId, member -> member.grant(Role.ADMIN));
    }

    /**
     * Takes the role of an admin and ends all logins.
     *
     * @throws LastAdminException when the member is the last admin
     */
    public Optional<Member> revokeAdmin(long memberId) {
        return change("member.revoke-admin", memberId, member -> member.revoke(Role.ADMIN));
    }

    /** Ends all logins of a member, who may log in again. */
    public Optional<Member> endLogins(long memberId) {
        return change("member.end-logins", memberId, Member::endLogins);
    }

    /** Two admins who lock each other at the same moment come one after the other, and the second is refused. */
    private Optional<Member> change(String action, long memberId, Predicate<Member> change) {
        members.lockAdmins();
        Optional<Member> member = members.lock(memberId);
        member.ifPresent(found -> {
            MemberAccess before = MemberAccess.of(found);
            published.overtake(found);
            if (change.test(found)) {
                if (members.activeAdmins() == 0) {
                    throw new LastAdminException();
                }
                audit.record(action, AuditedObject.member(memberId), before, MemberAccess.of(found));
            }
        });
        return member;
    }
}
