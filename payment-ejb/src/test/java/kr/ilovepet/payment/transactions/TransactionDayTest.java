package kr.ilovepet.payment.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Toss's list of a day")
class TransactionDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T15:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final TransactionDay day = new TransactionDay(DAY);

    @Test
    @DisplayName("is read again in each interval while the day is under way")
    void underWay() {
        assertThat(day.due(NOON, INTERVAL)).isTrue();
        readWhole(NOON);
        assertThat(day.due(NOON.plusSeconds(599), INTERVAL)).isFalse();
        assertThat(day.due(NOON.plusSeconds(600), INTERVAL)).isTrue();
    }

    @Test
    @DisplayName("is read once more when the day is over and nothing can be late, and then never again")
    void over() {
        readWhole(MIDNIGHT.plusSeconds(60));
        assertThat(day.due(MIDNIGHT.plus(INTERVAL).plusSeconds(60), INTERVAL)).isTrue();
        readWhole(MIDNIGHT.plus(Duration.ofHours(1)));
        assertThat(day.due(MIDNIGHT.plus(Duration.ofDays(9)), INTERVAL)).isFalse();
    }

    @Test
    @DisplayName("is complete only where the reading began late enough, however long it took")
    void slowReading() {
        day.read(MIDNIGHT.minusSeconds(1));
        day.readToTheEnd(MIDNIGHT.plus(Duration.ofHours(2)));
        assertThat(day.due(MIDNIGHT.plus(Duration.ofHours(3)), INTERVAL)).isTrue();
    }

    @Test
    @DisplayName(
            "goes on where it was left, also after a crash, and begins anew where Toss does not know that any more")
    void pages() {
        assertThat(day.read(NOON)).isEmpty();
        day.readTo("t-500");
        assertThat(day.due(NOON.plusSeconds(1), INTERVAL)).isTrue();
        assertThat(day.read(NOON.plusSeconds(60))).contains("t-500");
        day.readAnew();
        assertThat(day.read(NOON.plusSeconds(70))).isEmpty();
    }

    private void readWhole(Instant at) {
        day.read(at);
        day.readToTheEnd(at);
    }
}
