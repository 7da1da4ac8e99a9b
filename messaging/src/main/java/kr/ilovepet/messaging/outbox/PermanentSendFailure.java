package kr.ilovepet.messaging.outbox;

import java.util.Set;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a message that no broker will ever take from one that is not taken now. */
final class PermanentSendFailure {

    private static final Set<Class<?>> NEVER = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            SerializationException.class,
            InvalidTopicException.class);

    private PermanentSendFailure() {}

    static boolean is(Throwable failure) {
        return cause(failure) != null;
    }

    /** What was wrong with the message. */
    static String reason(Throwable failure) {
        Throwable cause = cause(failure);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static Throwable cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (NEVER.contains(cause.getClass())) {
                return cause;
            }
        }
        return null;
    }
}
