package kr.ilovepet.stack.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The declaration of who sends and who receives which messages.
 *
 * @param topics each with its sender and its receivers
 * @param deadLetterSuffix the ending of a dead letter topic
 */
public record Access(List<OneTopic> topics, String deadLetterSuffix) {

    /**
     * A topic.
     *
     * @param state whether it holds the state of something, which receivers only read
     * @param sender of its messages
     * @param receivers who handle them
     */
    public record OneTopic(String name, boolean state, String sender, List<String> receivers) {}

    /**
     * Reads a declaration such as {@code config/kafka/access.properties}.
     *
     * @param declared the declaration
     * @param ofTopics that of the topics, for the ending of dead letter topics and for the topics of state
     * @throws IOException if a file is missing
     */
    public static Access read(Path declared, Path ofTopics) throws IOException {
        Properties access = load(declared);
        Properties of = load(ofTopics);
        List<String> states = List.of(of.getProperty("state.topics", "").split("\\s*,\\s*"));
        List<OneTopic> topics = access.stringPropertyNames().stream()
                .sorted()
                .map(topic -> {
                    String[] parties = access.getProperty(topic).split(">");
                    return new OneTopic(topic, states.contains(topic), parties[0], List.of(parties[1].split(",")));
                })
                .toList();
        return new Access(topics, of.getProperty("dead-letter.suffix"));
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Everybody who sends or receives. */
    public Set<String> users() {
        Set<String> users = new TreeSet<>();
        topics.forEach(topic -> {
            users.add(topic.sender());
            users.addAll(topic.receivers());
        });
        return users;
    }

    /** The rights that follow, as {@code create-users.sh} gives them. */
    public List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (OneTopic topic : topics) {
            rights.add(topic(topic.sender(), AclOperation.WRITE, topic.name()));
            if (topic.state()) {
                topic.receivers().forEach(receiver -> rights.add(topic(receiver, AclOperation.READ, topic.name())));
            } else {
                rights.addAll(ofMessages(topic));
            }
        }
        for (String user : users()) {
            rights.add(right(user, AclOperation.READ, ResourceType.GROUP, user));
            rights.add(right(user, AclOperation.READ, ResourceType.GROUP, user + "-dead-letters"));
            rights.add(right(user, AclOperation.DESCRIBE, ResourceType.GROUP, ResourcePattern.WILDCARD_RESOURCE));
        }
        return rights;
    }

    private List<AclBinding> ofMessages(OneTopic topic) {
        List<AclBinding> rights = new ArrayList<>();
        String deadLetters = topic.name() + deadLetterSuffix;
        rights.add(topic(topic.sender(), AclOperation.DESCRIBE, deadLetters));
        for (String receiver : topic.receivers()) {
            for (String name : List.of(topic.name(), deadLetters)) {
                rights.add(topic(receiver, AclOperation.READ, name));
                rights.add(topic(receiver, AclOperation.WRITE, name));
            }
        }
        return rights;
    }

    private static AclBinding topic(String user, AclOperation operation, String topic) {
        return right(user, operation, ResourceType.TOPIC, topic);
    }

    private static AclBinding right(String user, AclOperation operation, ResourceType type, String name) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
