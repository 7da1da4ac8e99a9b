package kr.ilovepet.messaging.message;

/** How the topics are called on which messages end that could not be handled. */
public final class DeadLetterTopic {

    private static final String SUFFIX = "-dlt";

    private DeadLetterTopic() {}

    /** The dead letter topic of a topic. */
    public static String of(String topic) {
        return topic + SUFFIX;
    }

    /** Whether a topic is a dead letter topic. */
    public static boolean is(String topic) {
        return topic.endsWith(SUFFIX);
    }

    /** The topic of a dead letter topic; any other topic is given back as it is. */
    public static String source(String topic) {
        return is(topic) ? topic.substring(0, topic.length() - SUFFIX.length()) : topic;
    }
}
