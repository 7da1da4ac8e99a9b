package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service responded with a 4xx and, as a rule, with a problem (RFC 9457) that says why. */
public class ServiceProblemException extends RuntimeException {

    private final int status;
    private final transient JsonNode problem;

    ServiceProblemException(int status, JsonNode problem) {
        super(status + " " + problem.path("code").asText("") + ": "
                + problem.path("detail").asText(""));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The stable code of the problem; empty if it has none. */
    public String code() {
        return problem.path("code").asText("");
    }

    /** The sentence of the service, in English; for problems without a text of the shop's own. */
    public String detail() {
        return problem.path("detail").asText("");
    }

    /** A further member of the problem as text; empty if there is none of that name. */
    public String member(String name) {
        return problem.path(name).asText("");
    }

    /** The messages of invalid fields by the names of the fields; empty unless the code is {@code VALIDATION}. */
    public Map<String, String> fieldErrors() {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.path("errors")
                .forEach(error -> errors.putIfAbsent(
                        error.path("field").asText(""), error.path("message").asText("")));
        return errors;
    }
}
