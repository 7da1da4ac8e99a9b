package kr.ilovepet.member.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Members in the database. No EJB, so that what it throws reaches the caller as it is. */
@ApplicationScoped
@Transactional
public class JpaMemberRepository implements MemberRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<LoginsEnded> events;

    @Override
    public long add(Member member) {
        if (findByEmail(member.email()).isPresent()) {
            throw new EmailTakenException();
        }
        try {
            entityManager.persist(member);
            entityManager.flush();
            return member.id();
        } catch (PersistenceException e) {
            throw Faults.is(e, SQLIntegrityConstraintViolationException.class) ? new EmailTakenException() : e;
        }
    }

    @Override
    public Optional<Member> findByEmail(EmailAddress email) {
        return entityManager
                .createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Member> findById(long id) {
        return Optional.ofNullable(entityManager.find(Member.class, id));
    }

    @Override
    public Optional<Member> lock(long id) {
        Optional<Member> member =
                Optional.ofNullable(entityManager.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE));
        member.ifPresent(found -> found.publishTo(events::fire));
        return member;
    }

    @Override
    public void lockAdmins() {
        entityManager.createNativeQuery("select id from admin_lock for update").getSingleResult();
    }

    @Override
    public long activeAdmins() {
        return entityManager
                .createQuery(
                        "select count(m) from Member m join m.roles r where r = :admin and m.status = :active",
                        Long.class)
                .setParameter("admin", Role.ADMIN)
                .setParameter("active", MemberStatus.ACTIVE)
                .getSingleResult();
    }

    @Override
    public Page<Member> search(String query, PageRequest pageRequest) {
        String text = query == null ? "" : query.strip();
        String like = "%" + text.replaceAll("([%_!])", "!$1") + "%";
        long id = text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
        String where = " where m.id = :id or m.email like lower(:like) escape '!' or m.name like :like escape '!'";
        List<Member> members = entityManager
                .createQuery("select m from Member m" + where + " order by m.id desc", Member.class)
                .setParameter("id", id)
                .setParameter("like", like)
                .setFirstResult(pageRequest.offset())
                .setMaxResults(pageRequest.size())
                .getResultList();
        long total = entityManager
                .createQuery("select count(m) from Member m" + where, Long.class)
                .setParameter("id", id)
                .setParameter("like", like)
                .getSingleResult();
        return new Page<>(members, pageRequest.page(), pageRequest.size(), total);
    }
}
