package kr.ilovepet.messaging.inbox;

import java.util.function.Supplier;
import kr.ilovepet.messaging.message.MessageHeader;

/**
 * Replies to a command once, and to a repeat of it (a new event with the same idempotency key) with the stored reply.
 * Must be called in the transaction of the command.
 */
public interface StoredReplies {

    /**
     * Sends the stored reply to the command; the first time, has the effect and stores the reply that it makes.
     *
     * @param effect what the command does; gives the reply, one of the service's message types
     */
    void reply(MessageHeader command, Supplier<?> effect);
}
