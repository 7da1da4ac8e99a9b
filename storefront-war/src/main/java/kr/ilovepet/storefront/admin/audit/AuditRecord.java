package kr.ilovepet.storefront.admin.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kr.ilovepet.platform.json.Json;

/**
 * One change that an admin has made.
 *
 * @param action such as {@code product.change}
 * @param clientAddress network address of the admin; empty where it is not known
 * @param objectType {@code product}, {@code order}, {@code dead-letter} or {@code member}
 * @param before what the object was, by the names of its members; empty where it was not there
 * @param after what it has been since
 */
public record AuditRecord(
        long id,
        Instant at,
        long adminId,
        String action,
        String clientAddress,
        String objectType,
        String objectId,
        Map<String, Object> before,
        Map<String, Object> after) {

    public AuditRecord {
        before = before == null ? Map.of() : before;
        after = after == null ? Map.of() : after;
    }

    /** The members that differ, in the sequence of their names. */
    public List<Change> changes() {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Object was = before.get(name);
            Object is = after.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(name, text(was), text(is)));
            }
        }
        return changes;
    }

    /** The page of what was changed; null where it has none. */
    public String objectLink() {
        return switch (objectType) {
            case "product" -> "/admin/products/" + objectId;
            case "order" -> "/admin/orders/" + objectId;
            case "member" -> "/admin/members/" + objectId;
            default -> null;
        };
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof String text ? text : Json.write(value);
    }

    /** A member that differs; empty texts stand for what is not there. */
    public record Change(String name, String before, String after) {}
}
