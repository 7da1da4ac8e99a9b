package kr.ilovepet.messaging.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.DeadLetterPayload;
import kr.ilovepet.messaging.outbox.SendFailedPermanently;
import kr.ilovepet.platform.trace.Trace;

/**
 * Stores what the service could not send as a dead letter of its own: admins see it, the messages behind it go on. One
 * that was itself for a dead letter topic is stored under that topic's name, and cannot be replayed.
 */
@ApplicationScoped
public class FailedSends {

    private static final int LONGEST_REASON = 900;

    @Inject
    private DeadLetters deadLetters;

    void store(@Observes SendFailedPermanently message) {
        String reason = message.reason();
        deadLetters.store(new DeadLetterRecord(
                message.topic(),
                message.headers().getOrDefault("ce_id", "outbox-" + message.row()),
                message.key(),
                DeadLetterKind.POISON,
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                1,
                "outbox/" + message.row(),
                message.headers().get(Trace.HEADER),
                new DeadLetterPayload(message.payload(), false)));
    }
}
