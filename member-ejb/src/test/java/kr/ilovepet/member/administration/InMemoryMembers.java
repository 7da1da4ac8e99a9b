package kr.ilovepet.member.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.member.domain.Role;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Members without a database, by their numbers. */
final class InMemoryMembers implements MemberRepository {

    private final Map<Long, Member> members = new LinkedHashMap<>();

    void put(long id, Member member) {
        members.put(id, member);
    }

    @Override
    public Optional<Member> findById(long id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public Optional<Member> lock(long id) {
        return findById(id);
    }

    @Override
    public void lockAdmins() {
        // Nobody else is here.
    }

    @Override
    public long activeAdmins() {
        return members.values().stream()
                .filter(member -> member.active() && member.has(Role.ADMIN))
                .count();
    }

    @Override
    public long add(Member member) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Member> findByEmail(EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Member> search(String query, PageRequest pageRequest) {
        throw new UnsupportedOperationException();
    }
}
