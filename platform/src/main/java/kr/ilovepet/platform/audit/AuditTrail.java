package kr.ilovepet.platform.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.security.CurrentCaller;

/** The records of what admins have changed in one service. They are added and read; nothing else happens to them. */
public abstract class AuditTrail {

    @Inject
    private InstantSource clock;

    /** The database in which the changes are made. */
    protected abstract EntityManager database();

    /**
     * Records a change of the caller in the transaction of the change: who made it, when, and from where, is the
     * request's.
     *
     * @param action such as {@code product.change}, at most 40 characters
     * @param before what the object was, writable as a JSON object; null where it was not there
     * @param after what it is now; null where it is gone
     * @throws IllegalStateException when no member has sent the request that this thread works for: then nothing may
     *     change either
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, AuditedObject object, Object before, Object after) {
        CurrentCaller admin = CurrentCaller.get();
        if (admin.member().isEmpty()) {
            throw new IllegalStateException("No member asked for " + action + " of " + object);
        }
        database()
                .persist(new AuditRecord(
                        admin,
                        action,
                        object,
                        before == null ? null : Json.write(before),
                        after == null ? null : Json.write(after),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** A page of the records that fit, the newest first. */
    @Transactional
    public Page<AuditView> find(AuditQuery query, PageRequest page) {
        Map<String, Object> values = values(query);
        String where = values.keySet().stream().map(AuditTrail::condition).collect(Collectors.joining(" and "));
        String from = " from AuditRecord r" + (where.isEmpty() ? "" : " where " + where);
        TypedQuery<AuditRecord> records =
                database().createQuery("select r" + from + " order by r.id desc", AuditRecord.class);
        TypedQuery<Long> count = database().createQuery("select count(r)" + from, Long.class);
        values.forEach((name, value) -> {
            records.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Page<>(
                records.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList().stream()
                        .map(AuditRecord::view)
                        .toList(),
                page.page(),
                page.size(),
                count.getSingleResult());
    }

    private static Map<String, Object> values(AuditQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("adminId", query.admin());
        values.put("from", query.from());
        values.put("until", query.until());
        values.put("objectType", query.type());
        values.put("objectId", query.objectId());
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static String condition(String name) {
        return switch (name) {
            case "from" -> "r.recordedAt >= :from";
            case "until" -> "r.recordedAt < :until";
            default -> "r." + name + " = :" + name;
        };
    }
}
