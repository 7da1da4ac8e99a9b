package kr.ilovepet.contract;

/**
 * The attempts to pay one order, counted from 1. The next one begins when the provider has refused the payment key of
 * the one before, so that most orders have one only; a message without a number is about the first.
 */
final class Attempts {

    private static final int FIRST = 1;

    private Attempts() {}

    static Integer first() {
        return FIRST;
    }

    /** The number of the attempt; the first where the message names none. */
    static Integer number(Integer attempt) {
        if (attempt == null) {
            return FIRST;
        }
        Required.positive("attempt", attempt);
        return attempt;
    }

    /** The id of a step that each attempt takes once. */
    static String step(Topic topic, int attempt) {
        return attempt == FIRST ? topic.topicName() : topic.topicName() + ":" + attempt;
    }
}
