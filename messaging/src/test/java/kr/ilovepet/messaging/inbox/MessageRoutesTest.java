package kr.ilovepet.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Parcels;
import kr.ilovepet.messaging.message.Subject;
import org.junit.jupiter.api.Test;

class MessageRoutesTest {

    private static final MessageHeader HEADER =
            new MessageHeader("e1", Instant.EPOCH, new Subject("p-7", "a"), "p-7:a:step");

    private final List<String> sent = new ArrayList<>();
    private final MessageRoutes routes = new MessageRoutes()
            .on(Parcels.Send.class, (header, parcel) -> sent.add(header.subjectId() + parcel.address()));

    @Test
    void aMessageGoesToTheHandlerOfItsType() {
        routes.handle(HEADER, new Parcels.Send("Seoul", 300));

        assertThat(sent).containsExactly("p-7Seoul");
        assertThat(routes.types()).containsExactly(Parcels.Send.class);
    }

    @Test
    void aMessageThatNobodyHandlesIsMalformed() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> routes.handle(HEADER, new Parcels.Sent("post")));
    }
}
