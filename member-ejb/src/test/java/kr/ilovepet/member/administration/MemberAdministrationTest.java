package kr.ilovepet.member.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.member.domain.LastAdminException;
import kr.ilovepet.member.domain.LoginsEnded;
import kr.ilovepet.member.domain.Role;
import kr.ilovepet.member.domain.SampleMembers;
import kr.ilovepet.member.state.PublishedGenerations;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;
import org.junit.jupiter.api.Test;

/** What admins may do with members, and with each other. */
class MemberAdministrationTest {

    private static final long ADMIN = 1;
    private static final long OTHER_ADMIN = 2;
    private static final long SHOPPER = 3;

    private final List<LoginsEnded> published = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final Map<Long, Integer> knownElsewhere = new HashMap<>();
    private final InMemoryMembers members = new InMemoryMembers();
    private final AuditTrail audit = new AuditTrail() {
        @Override
        protected EntityManager database() {
            return null;
        }

        @Override
        public void record(String action, AuditedObject object, Object before, Object after) {
            recorded.add(action + " " + object.id() + " " + before + " " + after);
        }
    };
    private final MemberAdministration administration = new MemberAdministration(
            members, audit, new PublishedGenerations(member -> knownElsewhere.getOrDefault(member, 0), members));

    MemberAdministrationTest() {
        members.put(ADMIN, SampleMembers.publishingTo(published, ADMIN, Role.CUSTOMER, Role.ADMIN));
        members.put(OTHER_ADMIN, SampleMembers.publishingTo(published, OTHER_ADMIN, Role.CUSTOMER, Role.ADMIN));
        members.put(SHOPPER, SampleMembers.publishingTo(published, SHOPPER, Role.CUSTOMER));
    }

    @Test
    void theLastAdminKeepsTheRole() {
        assertThat(administration.revokeAdmin(OTHER_ADMIN)).isPresent();
        assertThatThrownBy(() -> administration.revokeAdmin(ADMIN)).isInstanceOf(LastAdminException.class);
    }

    @Test
    void theLastAdminWhoMayLogInIsNotLocked() {
        assertThat(administration.lock(OTHER_ADMIN)).isPresent();
        assertThatThrownBy(() -> administration.lock(ADMIN)).isInstanceOf(LastAdminException.class);
    }

    @Test
    void aChangeIsRecordedWithWhatTheMemberCouldDoBefore() {
        administration.grantAdmin(SHOPPER);
        assertThat(recorded)
                .containsExactly("member.grant-admin 3"
                        + " MemberAccess[locked=false, roles=[customer], generation=0]"
                        + " MemberAccess[locked=false, roles=[customer, admin], generation=1]");
        assertThat(published).extracting(LoginsEnded::memberId).containsExactly(SHOPPER);
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        administration.lock(SHOPPER);
        administration.lock(SHOPPER);
        assertThat(recorded).hasSize(1);
        assertThat(published).hasSize(1);
    }

    /** The other services know a higher generation than the restored database, and look at nothing below it. */
    @Test
    void aLockAfterARestoreCounts() {
        knownElsewhere.put(SHOPPER, 7);
        administration.lock(SHOPPER);

        assertThat(published).last().extracting(LoginsEnded::generation).isEqualTo(9);
        assertThat(recorded)
                .containsExactly("member.lock 3"
                        + " MemberAccess[locked=false, roles=[customer], generation=0]"
                        + " MemberAccess[locked=true, roles=[customer], generation=9]");
    }

    @Test
    void nobodyIsThereWithAnotherNumber() {
        assertThat(administration.lock(99)).isEmpty();
    }
}
