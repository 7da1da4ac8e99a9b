package kr.ilovepet.member.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Members as the repository would give them. */
public final class SampleMembers {

    private SampleMembers() {}

    /** A member with these roles, who publishes into the list. */
    public static Member publishingTo(List<LoginsEnded> events, long id, Role... roles) {
        Member member = new Member(
                new EmailAddress("m" + id + "@example.com"),
                "Mina",
                new PasswordHash("none"),
                EnumSet.copyOf(List.of(roles)),
                Instant.EPOCH);
        member.publishTo(events::add);
        setId(member, id);
        return member;
    }

    private static void setId(Member member, long id) {
        try {
            var field = Member.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(member, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
