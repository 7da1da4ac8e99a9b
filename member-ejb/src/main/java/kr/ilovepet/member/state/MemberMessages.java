package kr.ilovepet.member.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.platform.memberstate.MemberState;

/** The messages of this service: it sends one kind, and receives none. */
@ApplicationScoped
public class MemberMessages implements MessageEndpoint {

    @Produces
    @Dependent
    static MessageTypes messageTypes() {
        return MessageTypes.of(
                MemberState.MEMBER_ID,
                MemberState.class,
                Map.of(MemberState.TOPIC, MemberState.class),
                state -> MemberState.TOPIC + ":" + state.generation());
    }

    @Override
    public MessageRoutes routes() {
        return new MessageRoutes();
    }
}
