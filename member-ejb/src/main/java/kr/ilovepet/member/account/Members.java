package kr.ilovepet.member.account;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;

/** The members of the shop. */
@Stateless
public class Members {

    @PersistenceContext
    private EntityManager database;

    /**
     * Stores a new member.
     *
     * @return the new member's id
     * @throws Problem 409 {@code EMAIL_TAKEN} when a member has this address, also when both register at the same
     *     moment
     */
    public long add(Member member) {
        if (byEmail(member.email()).isPresent()) {
            throw emailTaken();
        }
        try {
            database.persist(member);
            database.flush();
            return member.id();
        } catch (PersistenceException e) {
            throw Faults.is(e, SQLIntegrityConstraintViolationException.class) ? emailTaken() : e;
        }
    }

    /** The member with this normalized address. */
    public Optional<Member> byEmail(String email) {
        return database.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    public Optional<Member> byId(long id) {
        return Optional.ofNullable(database.find(Member.class, id));
    }

    /**
     * Members, the newest first.
     *
     * @param query part of the e-mail address or of the name, or exactly the id; null or blank for all
     */
    public Page<Member> search(String query, PageRequest part) {
        String wanted = query == null ? "" : query.strip();
        String like = "%" + wanted.replaceAll("([%_!])", "!$1") + "%";
        long id = wanted.matches("[1-9][0-9]{0,17}") ? Long.parseLong(wanted) : 0;
        String where = " where m.id = :id or m.email like lower(:like) escape '!' or m.name like :like escape '!'";
        List<Member> members = database.createQuery(
                        "select m from Member m" + where + " order by m.id desc", Member.class)
                .setParameter("id", id)
                .setParameter("like", like)
                .setFirstResult(part.offset())
                .setMaxResults(part.size())
                .getResultList();
        long total = database.createQuery("select count(m) from Member m" + where, Long.class)
                .setParameter("id", id)
                .setParameter("like", like)
                .getSingleResult();
        return new Page<>(members, part.page(), part.size(), total);
    }

    private static Problem emailTaken() {
        return Problem.conflict("EMAIL_TAKEN", "Somebody has registered with this e-mail address already");
    }
}
