package kr.ilovepet.shop.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import kr.ilovepet.shop.access.Addresses;
import kr.ilovepet.shop.access.Endpoint;
import kr.ilovepet.shop.access.PathSample;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.Repository;
import org.yaml.snakeyaml.Yaml;

/**
 * The operations of the API with what they take, out of the OpenAPI documents of the delivery.
 *
 * @param endpoint the address
 * @param body a body that fits its schema; null where none is taken
 * @param fields where a field stands in the body, and whether it is a number
 * @param queries names of its query parameters
 */
record Bodies(Endpoint endpoint, JsonNode body, Map<String, Boolean> fields, List<String> queries) {

    private static final String HOLE = "@@";
    private static final String NOTHING_HAS_IT = "999999999";

    /** Values that get past the first look, for fields whose schema does not say enough. */
    private static final Map<String, String> FITTING = Map.of(
            "email", "nobody@ilovepet.example",
            "password", "a long enough phrase",
            "category", "toys",
            "imageUrl", "/images/x.png",
            "cartId", "00000000-0000-4000-8000-000000000000");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Those of all services. */
    static List<Bodies> of(Addresses addresses) throws IOException {
        List<Bodies> all = new ArrayList<>();
        for (Map.Entry<WebApp, String> service : Addresses.PARTS.entrySet()) {
            Path file = Repository.root()
                    .resolve("delivery/target/delivery/openapi/"
                            + service.getKey().applicationName() + ".yaml");
            Map<String, Object> document = new Yaml().load(Files.readString(file));
            each(
                    at(document, "paths"),
                    (template, operations) -> each(operations, (method, operation) -> {
                        String path = PathSample.of(template, service.getValue());
                        addresses.api().stream()
                                .filter(endpoint ->
                                        endpoint.toString().equals(method.toUpperCase(Locale.ROOT) + " " + path))
                                .findFirst()
                                .ifPresent(endpoint -> all.add(new Operation(document, operation).bodies(endpoint)));
                    }));
        }
        return all;
    }

    /** An operation as it is written in its document. */
    private record Operation(Map<String, Object> document, Map<String, Object> written) {

        Bodies bodies(Endpoint endpoint) {
            Map<String, Object> schema =
                    at(at(at(at(written, "requestBody"), "content"), "application/json"), "schema");
            Map<String, Boolean> fields = new java.util.LinkedHashMap<>();
            JsonNode body = schema.isEmpty() ? null : sample(schema, "", fields);
            if (body != null && !body.isObject()) {
                // A notification of Toss is any JSON; its kind of attack knows more of it.
                fields.clear();
            }
            List<String> queries = new ArrayList<>();
            if (written.get("parameters") instanceof List<?> parameters) {
                for (Object parameter : parameters) {
                    Map<?, ?> named = (Map<?, ?>) parameter;
                    if ("query".equals(named.get("in"))) {
                        queries.add(named.get("name").toString());
                    }
                }
            }
            return new Bodies(endpoint, body, fields, queries);
        }

        private JsonNode sample(Map<String, Object> schema, String pointer, Map<String, Boolean> fields) {
            if (schema.get("$ref") instanceof String reference) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                return sample(at(at(at(document, "components"), "schemas"), name), pointer, fields);
            }
            String type = String.valueOf(schema.getOrDefault("type", "object"));
            if (type.contains("array")) {
                return JSON.arrayNode().add(sample(at(schema, "items"), pointer + "/0", fields));
            }
            if (type.contains("object")) {
                ObjectNode object = JSON.objectNode();
                each(
                        at(schema, "properties"),
                        (name, property) -> object.set(name, sample(property, pointer + "/" + name, fields)));
                return object;
            }
            boolean number = type.contains("integer") || type.contains("number");
            fields.put(pointer, number);
            if (number) {
                return JSON.numberNode(
                        schema.get("minimum") instanceof Number least ? Math.max(1, least.longValue()) : 1);
            }
            return type.contains("boolean") ? JSON.booleanNode(false) : text(schema, pointer);
        }

        private static JsonNode text(Map<String, Object> schema, String pointer) {
            if (schema.get("enum") instanceof List<?> words) {
                return JSON.textNode(words.get(0).toString());
            }
            boolean digits = String.valueOf(schema.get("pattern")).startsWith("[0-9]");
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            return JSON.textNode(digits ? "2026010100000001" : FITTING.getOrDefault(name, "text"));
        }
    }

    /** The fitting body with raw JSON at a field. */
    String with(String field, String json) {
        JsonNode copy = body.deepCopy();
        int last = field.lastIndexOf('/');
        JsonNode parent = copy.at(field.substring(0, last));
        if (parent instanceof ObjectNode object) {
            object.put(field.substring(last + 1), HOLE);
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(0, JSON.textNode(HOLE));
        }
        return copy.toString().replace('"' + HOLE + '"', json);
    }

    /** The request with a body, by somebody who may send it, about an object that is not there. */
    Request with(Battlefield field, String json) {
        return asking(field, "").json(json);
    }

    /** The request without a body, with a query. */
    Request asking(Battlefield field, String query) {
        Caller caller = switch (endpoint.audience()) {
            case EVERYBODY -> field.guest();
            case MEMBER -> field.member();
            case ADMIN -> field.admin();
        };
        String path = endpoint.path().replaceAll("/1(?=/|$)", "/" + NOTHING_HAS_IT);
        return Request.of(endpoint.method(), path + query).with(caller.apiHeaders());
    }

    /** Whether the service takes what it does not know: a notification of Toss may have anything in it. */
    boolean lenient() {
        return endpoint.path().contains("/webhooks/");
    }

    /** A text as JSON writes it. */
    static String quoted(String text) {
        return JSON.textNode(text).toString();
    }

    private static Map<String, Object> at(Map<String, Object> map, String key) {
        return map.get(key) instanceof Map<?, ?> found ? cast(found) : Map.of();
    }

    private static void each(Map<String, Object> map, BiConsumer<String, Map<String, Object>> action) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> found) {
                action.accept(key, cast(found));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
