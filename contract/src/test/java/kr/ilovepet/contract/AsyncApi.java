package kr.ilovepet.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.platform.memberstate.MemberState;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The description of the contract for others: AsyncAPI 3, made of {@link Topic} and the message records. Which members
 * a message must have is found out by leaving each out.
 */
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            String.class, Map.of("type", "string"),
            long.class, ordered("type", "integer", "format", "int64"),
            Long.class, ordered("type", "integer", "format", "int64"),
            int.class, ordered("type", "integer", "format", "int32"),
            Integer.class, ordered("type", "integer", "format", "int32"),
            boolean.class, Map.of("type", "boolean"),
            Boolean.class, Map.of("type", "boolean"),
            Instant.class, ordered("type", "string", "format", "date-time"));
    private static final List<String> HEADERS =
            List.of("ce_id", "ce_type", "ce_source", "ce_time", "ce_specversion", "content-type", "traceparent");

    private static final String MEMBER_STATE = MemberState.class.getSimpleName();

    private final Properties topics;

    /** The description of topics that are created with these settings. */
    AsyncApi(Properties topics) {
        this.topics = topics;
    }

    /** The whole document as YAML. */
    String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(document());
    }

    private Map<String, Object> document() {
        return ordered(
                "asyncapi", "3.0.0",
                "info",
                        ordered(
                                "title", "The order saga",
                                "version", "1.0.0",
                                "description",
                                        "What the services of the shop tell each other over Kafka. The key of every record of the saga is"
                                                + " the order number; every topic of it has a dead letter topic with the suffix "
                                                + topics.getProperty("dead-letter.suffix")
                                                + ". The key of a member's state is the member's number."),
                "defaultContentType", "application/json",
                "channels",
                        channels(topic -> ordered(
                                "address", topic.topicName(),
                                "messages", Map.of(name(topic), reference("components/messages/" + name(topic))),
                                "bindings",
                                        Map.of(
                                                "kafka",
                                                ordered(
                                                        "topic", topic.topicName(),
                                                        "partitions", Integer.valueOf(topics.getProperty("partitions")),
                                                        "topicConfiguration",
                                                                Map.of(
                                                                        "retention.ms",
                                                                        Long.valueOf(topics.getProperty(
                                                                                "retention.ms"))))))),
                "operations", operations(),
                "components", ordered("messages", messages(), "schemas", Map.of("CloudEvent", headers())));
    }

    private static Map<String, Object> channels(Function<Topic, Object> description) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            all.put(topic.topicName(), description.apply(topic));
        }
        all.put(
                MemberState.TOPIC,
                ordered(
                        "address", MemberState.TOPIC,
                        "messages", Map.of(MEMBER_STATE, reference("components/messages/" + MEMBER_STATE)),
                        "bindings",
                                Map.of(
                                        "kafka",
                                        ordered(
                                                "topic",
                                                MemberState.TOPIC,
                                                "partitions",
                                                1,
                                                "topicConfiguration",
                                                Map.of("cleanup.policy", List.of("compact"))))));
        return all;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            operations.put(party(topic.sender()) + ".sends." + topic.topicName(), operation("send", topic));
            operations.put(party(topic.receiver()) + ".receives." + topic.topicName(), operation("receive", topic));
        }
        operations.put("member.sends." + MemberState.TOPIC, operation("send", MemberState.TOPIC));
        operations.put("every.instance.receives." + MemberState.TOPIC, operation("receive", MemberState.TOPIC));
        return operations;
    }

    private static Map<String, Object> operation(String action, Topic topic) {
        return operation(action, topic.topicName());
    }

    private static Map<String, Object> operation(String action, String topic) {
        return ordered("action", action, "channel", reference("channels/" + topic));
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            messages.put(
                    name(topic),
                    ordered(
                            "name", topic.topicName(),
                            "headers", reference("components/schemas/CloudEvent"),
                            "payload", payload(topic.messageType())));
        }
        messages.put(
                MEMBER_STATE,
                ordered(
                        "name", MemberState.TOPIC,
                        "headers", reference("components/schemas/CloudEvent"),
                        "payload", memberState()));
        return messages;
    }

    private static Map<String, Object> memberState() {
        Map<String, Object> properties = header(MemberState.MEMBER_ID);
        properties.putAll(properties(MemberState.class));
        return ordered("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private static Map<String, Object> headers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        HEADERS.forEach(header -> properties.put(header, Map.of("type", "string")));
        return ordered("type", "object", "properties", properties);
    }

    private static Map<String, Object> payload(Class<? extends Message> type) {
        List<Message> samples =
                SampleMessages.oneOfEach().filter(type::isInstance).toList();
        Map<String, Object> properties = header(Message.ORDER_ID);
        properties.putAll(properties(type));
        List<String> required = properties.keySet().stream()
                .filter(member -> samples.stream().allMatch(sample -> isRequired(sample, member)))
                .toList();
        properties.replaceAll((member, schema) -> required.contains(member) ? schema : nullable(schema));
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private static Map<String, Object> header(String subject) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String member : List.of("eventId", "occurredAt", subject, "incarnation", "idempotencyKey")) {
            properties.put(member, SCALARS.get(member.equals("occurredAt") ? Instant.class : String.class));
        }
        return properties;
    }

    /** A member that may be left out may be null as well. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> nullable(Object schema) {
        Map<String, Object> nullable = new LinkedHashMap<>((Map<String, Object>) schema);
        nullable.computeIfPresent("type", (name, type) -> List.of(type, "null"));
        return nullable;
    }

    private static boolean isRequired(Message sample, String member) {
        try {
            ObjectNode json =
                    (ObjectNode) JSON.readTree(SampleMessages.FORMAT.write(SampleMessages.header(sample), sample));
            json.remove(member);
            SampleMessages.FORMAT.header(json.toString());
            SampleMessages.FORMAT.body(json.toString(), sample.getClass());
            return false;
        } catch (MalformedMessageException refused) {
            return true;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> properties(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getGenericType()));
        }
        return properties;
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class
                    ? ordered("type", "array", "items", schema(last))
                    : ordered("type", "object", "additionalProperties", schema(last));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return ordered("type", "string", "enum", enumNames(plain));
        }
        return plain.isRecord() ? ordered("type", "object", "properties", properties(plain)) : SCALARS.get(plain);
    }

    private static List<String> enumNames(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static String name(Topic topic) {
        return topic.messageType().getSimpleName();
    }

    private static String party(Topic.Party party) {
        return party.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> reference(String path) {
        return Map.of("$ref", "#/" + path);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = Arrays.asList(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), all.get(i + 1));
        }
        return map;
    }
}
