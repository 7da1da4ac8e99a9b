package kr.ilovepet.order.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import kr.ilovepet.platform.json.Json;

/** Why an order failed: a code, and what its text needs. The text is made for the reader's language. */
@Embeddable
public class Failure {

    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    @Column(name = "failure_code")
    private String code;

    @Column(name = "failure_params")
    private String params;

    protected Failure() {}

    Failure(String code, Map<String, String> params) {
        this.code = code;
        this.params = Json.write(params);
    }

    public String code() {
        return code;
    }

    public Map<String, String> params() {
        try {
            return params == null ? Map.of() : Json.lenient().readValue(params, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored parameters of failure " + code + " are not JSON", e);
        }
    }
}
