package kr.ilovepet.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTest {

    private final List<LoginsEnded> published = new ArrayList<>();
    private final Member member = SampleMembers.publishingTo(published, 12, Role.CUSTOMER);

    @Test
    void everyChangeOfWhatTheMemberMayDoEndsTheLogins() {
        member.lock();
        member.unlock();
        member.grant(Role.ADMIN);
        member.revoke(Role.ADMIN);
        member.endLogins();
        assertThat(published).extracting(LoginsEnded::generation).containsExactly(1, 2, 3, 4, 5);
        assertThat(published.get(0)).isEqualTo(new LoginsEnded(12, Instant.EPOCH, 1));
        assertThat(member.tokenGeneration()).isEqualTo(5);
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        assertThat(member.unlock()).isFalse();
        assertThat(member.grant(Role.CUSTOMER)).isFalse();
        assertThat(member.revoke(Role.ADMIN)).isFalse();
        member.lock();
        assertThat(member.lock()).isFalse();
        assertThat(published).hasSize(1);
    }

    @Test
    void aRestoredDatabaseGoesOnAboveWhatWasPublished() {
        member.overtake(7);
        assertThat(member.tokenGeneration()).isEqualTo(8);
        member.overtake(7);
        assertThat(published).extracting(LoginsEnded::generation).containsExactly(8);
    }
}
