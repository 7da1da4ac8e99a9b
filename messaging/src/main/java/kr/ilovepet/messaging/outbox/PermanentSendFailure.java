package kr.ilovepet.messaging.outbox;

import java.util.Optional;
import java.util.Set;
import kr.ilovepet.platform.fault.Faults;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells a failure that comes again however often the message is sent from one that passes. */
final class PermanentSendFailure {

    private static final Set<Class<?>> PERMANENT = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            SerializationException.class,
            InvalidTopicException.class);

    private PermanentSendFailure() {}

    static boolean is(Throwable failure) {
        return cause(failure).isPresent();
    }

    /** What was wrong with the message. */
    static String reason(Throwable failure) {
        return Faults.describe(cause(failure).orElse(failure));
    }

    private static Optional<Throwable> cause(Throwable failure) {
        return Faults.find(failure, cause -> PERMANENT.contains(cause.getClass()));
    }
}
