package kr.ilovepet.catalog.saga;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.contract.Message;

/**
 * A row of the saga's table: what the catalog decides about a command, and what it replies.
 *
 * @param command the type of the message
 * @param decision made in the transaction of the message, with its effect
 * @param reply the message that tells the decision
 * @param refusal what is recorded on the command's dead letter topic; empty for most decisions
 * @param replyStored whether a repeated command gets the first reply again, rather than being decided again
 * @param <C> the command
 * @param <D> the decision
 */
record CommandStep<C extends Message, D>(
        Class<C> command,
        BiFunction<OrderReference, C, D> decision,
        Function<D, Message> reply,
        Function<D, Optional<StockRefusal>> refusal,
        boolean replyStored) {

    /** Begins a row. */
    static <C extends Message> On<C> on(Class<C> command) {
        return new On<>(command);
    }

    /** A repeated command gets the first reply again. */
    CommandStep<C, D> storingTheReply() {
        return new CommandStep<>(command, decision, reply, refusal, true);
    }

    /** Where the decision has this refusal, the command is recorded as a business dead letter beside the reply. */
    CommandStep<C, D> deadLettering(Function<D, Optional<StockRefusal>> refused) {
        return new CommandStep<>(command, decision, reply, refused, replyStored);
    }

    /** A row that says only which command it is about. */
    record On<C extends Message>(Class<C> command) {

        /** What is decided. */
        <D> Decided<C, D> decide(BiFunction<OrderReference, C, D> decision) {
            return new Decided<>(command, decision);
        }
    }

    /** A row without its reply. */
    record Decided<C extends Message, D>(Class<C> command, BiFunction<OrderReference, C, D> decision) {

        /** What is replied. */
        CommandStep<C, D> reply(Function<D, Message> reply) {
            return new CommandStep<>(command, decision, reply, made -> Optional.empty(), false);
        }
    }
}
