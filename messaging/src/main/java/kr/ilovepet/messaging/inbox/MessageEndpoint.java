package kr.ilovepet.messaging.inbox;

import java.util.List;
import kr.ilovepet.messaging.message.TypedMessage;

/** What a service does with the messages it receives. Each WAR has exactly one bean of this type. */
public interface MessageEndpoint {

    /** Which messages it handles, and how. The same for as long as the service runs. */
    MessageRoutes routes();

    /**
     * Called in the transaction of several messages, before the first of them is handled: here a service locks, in a
     * sequence that is the same in all transactions, what they will change. A message that is handled alone comes
     * without this.
     */
    default void before(List<TypedMessage> messages) {}
}
