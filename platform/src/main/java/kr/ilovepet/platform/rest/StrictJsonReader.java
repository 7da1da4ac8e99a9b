package kr.ilovepet.platform.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.problem.Problem;

/**
 * Reads the body of a request into its record. A body of more than 64 KiB is refused with 413, one that does not have
 * exactly the members and types of the record with 400, which names the field.
 */
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = RequestBody.read(body, headers.getFirst(HttpHeaders.CONTENT_LENGTH));
        try {
            Record value = Json.strict().readValue(utf8(json), type);
            if (value == null) {
                throw malformed();
            }
            return value;
        } catch (JsonMappingException e) {
            boolean truncated = e.getCause() instanceof JsonParseException;
            throw truncated || e.getPath().isEmpty() ? malformed() : Problem.validation(path(e), reason(e));
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw malformed();
        }
    }

    /** JSON between systems is UTF-8 (RFC 8259, section 8.1); a reader of bytes would guess other encodings. */
    private static String utf8(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static Problem malformed() {
        return Problem.of(400, "MALFORMED_JSON", "The body must be one JSON object of the described form");
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .substring(1);
    }

    private static String reason(JsonMappingException e) {
        return e instanceof UnrecognizedPropertyException
                ? "is not known here"
                : "has the wrong type or is out of range";
    }
}
