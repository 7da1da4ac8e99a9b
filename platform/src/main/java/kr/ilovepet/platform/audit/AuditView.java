package kr.ilovepet.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Map;
import kr.ilovepet.platform.json.Json;

/**
 * A record as admins see it.
 *
 * @param at when the change was made
 * @param adminId number of the member who made it
 * @param action such as {@code product.change}
 * @param clientAddress network address of the admin's client; empty where the request came from inside
 * @param objectType such as {@code product}
 * @param objectId the object's number within its type
 * @param before what the object was; null where it was not there
 * @param after what it has been since; null where it is gone
 */
public record AuditView(
        long id,
        Instant at,
        long adminId,
        String action,
        String clientAddress,
        String objectType,
        String objectId,
        Map<String, Object> before,
        Map<String, Object> after) {

    static Map<String, Object> object(String json) {
        try {
            return json == null ? null : Json.lenient().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit record cannot be read", e);
        }
    }
}
