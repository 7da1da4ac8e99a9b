package kr.ilovepet.messaging.inbox;

import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageHeader;

/** Hands messages to a participant as the receiver does, without a broker. */
public final class Postman {

    private Postman() {}

    /** Gives the participant of these routes the message. */
    public static void hand(MessageRoutes routes, Topic topic, MessageHeader header, String json) {
        routes.handle(topic, header, json);
    }
}
