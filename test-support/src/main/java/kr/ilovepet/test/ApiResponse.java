package kr.ilovepet.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/**
 * A response of the JSON API.
 *
 * @param json the body; a missing node where it is not JSON
 * @param raw the whole response
 */
public record ApiResponse(int status, JsonNode json, HttpResponse<String> raw) {

    /** The code of a problem; empty when the body has none. */
    public String code() {
        return json.path("code").asText();
    }

    /** The text of a member of the body; empty when there is none. */
    public String text(String member) {
        return json.path(member).asText();
    }
}
