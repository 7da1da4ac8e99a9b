package kr.ilovepet.shop.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kr.ilovepet.platform.json.Json;

/** The lines of a JSON log that belong to one trace. */
record TraceLines(String traceId) {

    /** Those of this log, each as the object that it is. */
    List<JsonNode> in(String log) {
        return log.lines()
                .filter(line -> line.startsWith("{\"timestamp\":"))
                .map(TraceLines::json)
                .filter(line -> line.path("trace_id").asText().equals(traceId))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return Json.lenient().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + line, e);
        }
    }
}
