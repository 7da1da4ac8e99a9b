package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.json.Json;

/** Turns the response of a service into an object of a type, or into the exception that says what is wrong. */
final class ResponseReader<T> {

    private final JavaType type;

    private ResponseReader(JavaType type) {
        this.type = type;
    }

    static <T> ResponseReader<T> of(Class<T> type) {
        return new ResponseReader<>(Json.lenient().getTypeFactory().constructType(type));
    }

    static <T> ResponseReader<T> of(TypeReference<T> type) {
        return new ResponseReader<>(Json.lenient().getTypeFactory().constructType(type));
    }

    /**
     * The object in a response that is still to come.
     *
     * @return fails with {@link ServiceProblemException} for a 4xx, else with {@link ServiceUnavailableException}
     */
    CompletableFuture<T> read(String application, CompletableFuture<HttpResponse<byte[]>> coming) {
        return coming.handle((response, failure) -> {
            if (failure != null) {
                Throwable cause = Faults.unwrapped(failure);
                throw new ServiceUnavailableException(application, cause);
            }
            return read(application, response);
        });
    }

    private T read(String application, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 500) {
            throw new ServiceUnavailableException(application, status);
        }
        if (status >= 400) {
            throw new ServiceProblemException(status, problem(response.body()));
        }
        try {
            return type.hasRawClass(Void.class) ? null : Json.lenient().readValue(response.body(), type);
        } catch (IOException e) {
            throw new ServiceUnavailableException(application, e);
        }
    }

    /** The problem in a body; a missing node where there is none that can be read. */
    private static JsonNode problem(byte[] body) {
        try {
            JsonNode read = Json.lenient().readTree(new String(body, StandardCharsets.UTF_8));
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
