package kr.ilovepet.saga.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.saga.outbox.DeadLetterKind;
import kr.ilovepet.saga.outbox.UnsendableMessage;

/**
 * Keeps what the service could not send as a dead letter of its own: admins see it, the messages behind it go on. One
 * that was itself for a dead letter topic is kept under that topic's name, and cannot be replayed.
 */
@ApplicationScoped
public class UnsentMessages {

    private static final int LONGEST_REASON = 900;

    @Inject
    private DeadLetters deadLetters;

    void keep(@Observes UnsendableMessage message) {
        String reason = message.reason();
        deadLetters.keep(new ParkedMessage(
                message.topic(),
                message.headers().getOrDefault("ce_id", "outbox-" + message.row()),
                message.key(),
                DeadLetterKind.POISON,
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                1,
                "outbox/" + message.row(),
                message.headers().get(Trace.HEADER),
                message.payload()));
    }
}
