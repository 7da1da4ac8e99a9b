package kr.ilovepet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.ilovepet.platform.json.AsTyped;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonReaderTest {

    record Line(Long productId, Integer quantity) {}

    record Request(List<Line> items, String method) {}

    record Credentials(String name, @AsTyped String password) {}

    @Test
    void readsWhatHasTheForm() throws IOException {
        assertThat(read("{\"items\":[{\"productId\":7,\"quantity\":2}],\"method\":\"CARD\"}"))
                .isEqualTo(new Request(List.of(new Line(7L, 2)), "CARD"));
    }

    @Test
    void takesTextsWithoutTheBlanksAroundThemAndComposed() throws IOException {
        assertThat(read(Credentials.class, "{\"name\":\"\\u3000 e\\u0301 \\n\",\"password\":\" e\\u0301 \"}"))
                .isEqualTo(new Credentials("\u00E9", " e\u0301 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "ISO-8859-1"})
    void jsonIsUtf8(String charset) {
        byte[] body = "{\"name\":\"\u00e9\",\"password\":\"x\"}".getBytes(Charset.forName(charset));

        Problem problem =
                catchThrowableOfType(Problem.class, () -> read(Credentials.class, new ByteArrayInputStream(body)));

        assertThat(problem.code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void aBodyThatBreaksOffIsTheClientsFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset by peer");
            }
        };

        Problem problem = catchThrowableOfType(Problem.class, () -> read(Request.class, broken));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("INCOMPLETE_BODY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{\"productId\":1,\"quantity\":1.5}]} | items[0].quantity",
                "{\"items\":[{\"productId\":1,\"quantity\":\"2\"}]} | items[0].quantity",
                "{\"items\":[{\"productId\":1,\"quantity\":\"abc\"}]} | items[0].quantity",
                "{\"items\":[{\"productId\":1,\"quantity\":10000000000}]} | items[0].quantity",
                "{\"items\":[{\"productId\":9223372036854775808,\"quantity\":1}]} | items[0].productId",
                "{\"items\":{}} | items",
                "{\"method\":5} | method",
                "{\"role\":\"admin\"} | role",
            })
    void namesTheFieldThatIsWrong(String json, String field) {
        Problem problem = refusal(json);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("VALIDATION");
        assertThat(problem.body().get("errors").toString()).contains("field=" + field + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{",
                "[]",
                "null",
                "''",
                "{} {}",
                "{\"method\":\"a\",\"method\":\"b\"}",
                "\"text\"",
                "NaN"
            })
    void refusesWhatIsNotOneObjectOfTheForm(String json) {
        assertThat(refusal(json).status()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(refusal("{\"method\":\"" + "x".repeat(70_000) + "\"}").status())
                .isEqualTo(413);
    }

    private static Problem refusal(String json) {
        return catchThrowableOfType(Problem.class, () -> read(json));
    }

    private static Object read(String json) throws IOException {
        return read(Request.class, json);
    }

    private static Object read(Class<?> type, String json) throws IOException {
        return read(type, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(Class<?> type, InputStream body) throws IOException {
        return new StrictJsonReader()
                .readFrom(
                        (Class) type,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        body);
    }
}
