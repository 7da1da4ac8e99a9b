package kr.ilovepet.member.domain;

import java.util.Optional;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** The members of the shop. Each call is a transaction of its own unless the caller has one. */
public interface MemberRepository {

    /**
     * Stores a new member.
     *
     * @return the new member's id
     * @throws EmailTakenException when a member has this address, also when both register at the same moment
     */
    long add(Member member);

    /** The member with this address. */
    Optional<Member> findByEmail(EmailAddress email);

    /** The member with this id. */
    Optional<Member> findById(long id);

    /** The member with this id, locked until the end of the caller's transaction; what happens to it is published. */
    Optional<Member> lock(long id);

    /**
     * Lets nobody else change who is an admin until the end of the caller's transaction. Call it before anything is
     * read.
     */
    void lockAdmins();

    /** How many members may log in as admins. */
    long activeAdmins();

    /**
     * Members, the newest first.
     *
     * @param query part of the e-mail address or of the name, or exactly the id; null or blank for all
     */
    Page<Member> search(String query, PageRequest pageRequest);
}
