package kr.ilovepet.toss.sandbox.error;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.toss.sandbox.ledger.ApiResponse;
import kr.ilovepet.toss.sandbox.resource.Resources;

/** The table of error codes: status, Korean and English message. */
public final class ErrorTable {

    private static final String FALLBACK = "UNKNOWN_PAYMENT_ERROR";

    private final Map<String, Row> rows = new HashMap<>();

    /** Reads the table from its resource. */
    public ErrorTable() {
        Resources.text("errors.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    String[] cells = line.split("\t");
                    rows.put(cells[0], new Row(Integer.parseInt(cells[1]), cells[2], cells[3]));
                });
    }

    public boolean knows(String code) {
        return rows.containsKey(code);
    }

    /** The message of a code; a code that is not in the table gets the one of an unknown payment error. */
    public String message(String code, boolean english) {
        Row row = rows.getOrDefault(code, rows.get(FALLBACK));
        return english ? row.english() : row.korean();
    }

    /** The response of the payment API: {@code {"code", "message"}}. */
    public ApiResponse response(TossErrorException error, boolean english) {
        return new ApiResponse(status(error), body(error, english).toString());
    }

    /** The response of the sandbox's own endpoints: the same with {@code "detail"} where there is one. */
    public ApiResponse responseWithDetail(TossErrorException error, boolean english) {
        ObjectNode body = body(error, english);
        if (error.detail() != null) {
            body.put("detail", error.detail());
        }
        return new ApiResponse(status(error), body.toString());
    }

    private ObjectNode body(TossErrorException error, boolean english) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", error.code())
                .put("message", message(error.code(), english));
    }

    private int status(TossErrorException error) {
        return error.status() > 0
                ? error.status()
                : rows.getOrDefault(error.code(), rows.get(FALLBACK)).status();
    }

    private record Row(int status, String korean, String english) {}
}
