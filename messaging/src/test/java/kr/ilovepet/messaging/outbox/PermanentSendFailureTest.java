package kr.ilovepet.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PermanentSendFailureTest {

    @Test
    void whatIsTooLargeIsNeverTaken() {
        Throwable failure = new CompletionException(new RecordTooLargeException("2 MB"));
        assertThat(PermanentSendFailure.is(failure)).isTrue();
        assertThat(PermanentSendFailure.reason(failure)).isEqualTo("RecordTooLargeException: 2 MB");
    }

    @Test
    void aBrokerThatIsAwayComesBack() {
        assertThat(PermanentSendFailure.is(new CompletionException(new TimeoutException("no answer"))))
                .isFalse();
        assertThat(PermanentSendFailure.is(new IllegalStateException())).isFalse();
    }
}
