package kr.ilovepet.messaging.inbox;

/** Remembers which events were handled, together with their effect. */
public interface Inbox {

    /**
     * Has the effect in a transaction of its own that also remembers the event, unless the event was handled before.
     *
     * @param consumer who handles it; each consumer handles an event once
     * @return false when it was handled before
     */
    boolean handleOnce(String consumer, String eventId, Runnable effect);

    /** Whether the event was handled. */
    boolean handled(String consumer, String eventId);
}
