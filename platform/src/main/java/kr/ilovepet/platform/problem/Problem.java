package kr.ilovepet.platform.problem;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An error response (RFC 9457), thrown anywhere below a resource; the transaction that it leaves is rolled back. Domain
 * classes throw exceptions of their own, which a {@link ProblemExceptionMapper} turns into problems.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {

    private static final String RETRY_AFTER = "retryAfterSeconds";

    /** What is unavailable for a moment is so for a few seconds. */
    private static final String SOON = "2";

    private final int status;
    private final String code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /**
     * A problem.
     *
     * @param status HTTP status, 4xx or 5xx
     * @param code stable, upper snake case; what programs look at
     * @param detail a sentence a person can act on, in English
     */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail);
    }

    /** 404: there is no such thing, or it is not the caller's to see. */
    public static Problem notFound(String detail) {
        return of(404, "NOT_FOUND", detail);
    }

    /** 409 with a code of its own. */
    public static Problem conflict(String code, String detail) {
        return of(409, code, detail);
    }

    /** 400: one field of the request is not valid. */
    public static Problem validation(String field, String message) {
        return validation(List.of(new FieldError(field, message)));
    }

    /** 400: these fields of the request are not valid. */
    public static Problem validation(List<FieldError> errors) {
        return of(400, "VALIDATION", "The request has fields that are not valid")
                .with("errors", errors);
    }

    /** 429: a limit is reached; the response has the header Retry-After. */
    public static Problem tooManyRequests(long seconds) {
        return of(429, "TOO_MANY_REQUESTS", "This was done too often; please wait " + seconds + " seconds")
                .retryAfter(seconds);
    }

    /** Says when it is worth trying again: a member of the body, and the header Retry-After. */
    public Problem retryAfter(long seconds) {
        return with(RETRY_AFTER, seconds);
    }

    /**
     * Adds a member to the body.
     *
     * @param value writable as JSON
     */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The value of the header Retry-After; empty where trying again is no use, which it always is after a 503. */
    public Optional<String> retryAfter() {
        return Optional.ofNullable(members.get(RETRY_AFTER))
                .map(Object::toString)
                .or(() -> status == 503 ? Optional.of(SOON) : Optional.empty());
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code that programs look at. */
    public String code() {
        return code;
    }

    /** The members of the body, in the order of RFC 9457, its extensions last. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", StatusTitle.of(status));
        body.put("status", status);
        body.put("detail", getMessage());
        body.put("code", code);
        body.putAll(members);
        return body;
    }

    /**
     * What is wrong with one field.
     *
     * @param field path of the field in the request
     * @param message what it must be
     */
    public record FieldError(String field, String message) {}
}
