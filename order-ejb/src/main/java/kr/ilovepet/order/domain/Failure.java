package kr.ilovepet.order.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import kr.ilovepet.platform.json.Json;

/** Why an order failed: a stable code, and what its text needs. The text is made for the reader's language. */
@Embeddable
public class Failure {

    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    @Column(name = "failure_code")
    private String code;

    @Column(name = "failure_params")
    private String params;

    protected Failure() {}

    private Failure(String code, Map<String, String> params) {
        this.code = code;
        this.params = Json.write(params);
    }

    /** A failure whose text needs nothing more. */
    public static Failure of(String code) {
        return new Failure(code, Map.of());
    }

    /** A failure with the parameters of its text, such as {@code productName}. */
    public static Failure of(String code, Map<String, String> params) {
        return new Failure(code, params);
    }

    /** Stable, upper snake case. */
    public String code() {
        return code;
    }

    /** What the text of the code needs; may be empty. */
    public Map<String, String> params() {
        try {
            return params == null ? Map.of() : Json.lenient().readValue(params, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored parameters of failure " + code + " are not JSON", e);
        }
    }
}
