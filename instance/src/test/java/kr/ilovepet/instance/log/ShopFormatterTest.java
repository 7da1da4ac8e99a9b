package kr.ilovepet.instance.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
    void nothingFromOutsidePassesForALine() {
        LogContext.trace(TRACE);
        LogContext.subject("1\n2");
        LogRecord record = record("No {0}", "x\r\n2026-11-28 SEVERE all is lost\u001b[2J\u0085\u2028\u202e");
        record.setThrown(new IllegalStateException("why\nCaused by: nobody\u0000"));

        String text = new ShopFormatter(false).format(record);

        assertThat(text.lines().toList())
                .first()
                .asString()
                .endsWith("No x\\r\\n2026-11-28 SEVERE all is lost\\u001b[2J\\u0085\\u2028\\u202e [trace_id=" + TRACE
                        + " order_id=1\\n2]");
        assertThat(text.lines().skip(1).limit(1))
                .containsExactly("java.lang.IllegalStateException: why\\nCaused by: nobody\\u0000");
        assertThat(text.lines().skip(2)).allMatch(line -> line.startsWith("\tat ") || line.startsWith("\t... "));
    }

    @Test
    void whatPayaraSaysOfItsStartKeepsItsLines() {
        LogRecord record = record("{\n  \"Deployed\": []\n}");
        record.setLoggerName("PayaraMicro");
        assertThat(new ShopFormatter(false).format(record)).endsWith("PayaraMicro: {\n  \"Deployed\": []\n}\n");
    }

    @Test
    void aClientThatHasGoneIsOneLineWhoeverTellsOfIt() {
        IOException broken = new IOException("Broken pipe");
        broken.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("org.glassfish.grizzly.nio.Net", "write", null, 1)});
        LogRecord record = record("A page failed");
        record.setLevel(Level.SEVERE);
        record.setThrown(new IllegalStateException("wrapped", new RuntimeException(broken)));

        assertThat(new ShopFormatter(false).format(record))
                .endsWith(
                        " INFO kr.ilovepet.Some: A page failed: the client has gone (java.io.IOException: Broken pipe)\n")
                .hasLineCount(1);

        record.setThrown(new RuntimeException(new IOException("Connection reset by a database")));
        assertThat(new ShopFormatter(false).format(record)).contains(" SEVERE ", "\tat ");
    }

    @Test
    void anExceptionHasALimit() {
        Exception endless = new Exception("0");
        for (int i = 1; i < 100; i++) {
            endless = new Exception("x".repeat(9_000), endless);
        }
        LogRecord record = record("Failed");
        record.setThrown(endless);

        assertThat(new ShopFormatter(false).format(record)).hasSizeLessThan(60_000);
    }

    @Test
    void theClientIsKnownToWhoeverAsks() {
        LogContext.trace(TRACE);
        LogContext.client("192.0.2.7");
        LogContext.subject("2026112300001");

        assertThat(LogContext.client()).isEqualTo("192.0.2.7");
        assertThat(LogContext.traceId()).isEqualTo(TRACE);
        LogContext.clear();
        assertThat(LogContext.client()).isNull();
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
