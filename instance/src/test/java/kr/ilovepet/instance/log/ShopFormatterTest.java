package kr.ilovepet.instance.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopFormatterTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @AfterEach
    void forget() {
        LogContext.clear();
    }

    @Test
    void aLineForPeopleNamesTraceAndOrder() {
        LogContext.trace(TRACE);
        LogContext.subject("2026112300001");
        assertThat(new ShopFormatter(false).format(record("Order {0} moved", "x")))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO kr\\.ilovepet\\.Some: Order x moved "
                        + "\\[trace_id=" + TRACE + " order_id=2026112300001]\n");
    }

    @Test
    void aLineOfNobodysWorkNamesNone() {
        assertThat(new ShopFormatter(false).format(record("Up"))).endsWith("kr.ilovepet.Some: Up\n");
    }

    @Test
    void anExceptionFollowsTheLine() {
        LogRecord record = record("Failed");
        record.setThrown(new IllegalStateException("why"));
        assertThat(new ShopFormatter(false).format(record))
                .contains("Failed\njava.lang.IllegalStateException: why\n\tat ");
    }

    @Test
    void jsonIsOneLineThatReadsBackWhateverTheMessageHolds() throws JsonProcessingException {
        LogContext.trace(TRACE);
        LogContext.subject("2026112300001");
        String message = "a \"quote\", a \\, a\nline\r\t\u0000\u001f\u2028 \uac00 \ud83d\udc15 and half \ud83d";
        LogRecord record = record(message);
        record.setThrown(new IllegalStateException("why \"so\"", new RuntimeException("cause")));
        String line = new ShopFormatter(true).format(record);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("message").asText()).isEqualTo(message);
        assertThat(json.path("level").asText()).isEqualTo("INFO");
        assertThat(json.path("logger").asText()).isEqualTo("kr.ilovepet.Some");
        assertThat(json.path("timestamp").asText()).endsWith("Z");
        assertThat(json.path("trace_id").asText()).isEqualTo(TRACE);
        assertThat(json.path("order_id").asText()).isEqualTo("2026112300001");
        assertThat(json.path("exception").asText())
                .contains("why \"so\"", "Caused by: java.lang.RuntimeException: cause");
    }

    @Test
    void jsonLeavesOutWhatThereIsNot() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(new ShopFormatter(true).format(record(null)));
        assertThat(json.path("message").asText()).isEmpty();
        assertThat(json.has("trace_id")).isFalse();
        assertThat(json.has("order_id")).isFalse();
        assertThat(json.has("exception")).isFalse();
    }

    private static LogRecord record(String message, Object... parameters) {
        LogRecord record = new LogRecord(Level.INFO, message);
        record.setLoggerName("kr.ilovepet.Some");
        record.setParameters(parameters);
        return record;
    }
}
