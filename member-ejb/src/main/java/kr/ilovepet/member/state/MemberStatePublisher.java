package kr.ilovepet.member.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kr.ilovepet.member.domain.LoginsEnded;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.platform.memberstate.MemberState;

/** Sends the generation of a member to all services, with the change that has raised it. */
@ApplicationScoped
public class MemberStatePublisher {

    @Inject
    private Outbox outbox;

    void publish(@Observes LoginsEnded event) {
        outbox.send(
                new Subject(
                        Long.toString(event.memberId()), event.registeredAt().toString()),
                new MemberState(event.generation()));
    }
}
