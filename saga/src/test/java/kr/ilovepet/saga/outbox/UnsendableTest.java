package kr.ilovepet.saga.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class UnsendableTest {

    @Test
    void whatIsTooLargeIsNeverTaken() {
        Throwable failure = new CompletionException(new RecordTooLargeException("2 MB"));
        assertThat(Unsendable.is(failure)).isTrue();
        assertThat(Unsendable.reason(failure)).isEqualTo("RecordTooLargeException: 2 MB");
    }

    @Test
    void aBrokerThatIsAwayComesBack() {
        assertThat(Unsendable.is(new CompletionException(new TimeoutException("no answer")))).isFalse();
        assertThat(Unsendable.is(new IllegalStateException())).isFalse();
    }
}
