package kr.ilovepet.payment.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.ilovepet.payment.toss.ListPosition;
import kr.ilovepet.payment.toss.TransactionPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Toss's list of a day")
class TransactionDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T15:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private static final TransactionPage.End LAST = new TransactionPage.End("t-500", NOON.minusSeconds(7));

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
    @DisplayName("goes on where it was left, also after a crash")
    void pages() {
        assertThat(day.read(NOON)).isEqualTo(ListPosition.BEGINNING);
        day.readTo(LAST);
        assertThat(day.due(NOON.plusSeconds(1), INTERVAL)).isTrue();
        assertThat(day.read(NOON.plusSeconds(60))).isEqualTo(ListPosition.after("t-500"));
    }

    @Test
    @DisplayName(
            "begins anew where Toss does not know that any more, and goes on by time when it does not know it again")
    void refusedKeys() {
        day.read(NOON);
        day.readTo(LAST);
        day.keyRefused();
        assertThat(day.read(NOON)).isEqualTo(ListPosition.BEGINNING);
        day.readTo(LAST);
        day.keyRefused();
        assertThat(day.read(NOON)).isEqualTo(ListPosition.from(LAST.at()));

        day.readToTheEnd(NOON);
        assertThat(day.read(NOON.plus(INTERVAL))).isEqualTo(ListPosition.BEGINNING);
        day.readTo(LAST);
        assertThat(day.read(NOON.plus(INTERVAL))).isEqualTo(ListPosition.after("t-500"));
    }

    @Test
    @DisplayName("can be complete an hour after its end")
    void complete() {
        assertThat(TransactionDay.lastComplete(MIDNIGHT.plus(Duration.ofHours(1))))
                .isEqualTo(DAY);
        assertThat(TransactionDay.lastComplete(MIDNIGHT.plus(Duration.ofMinutes(59))))
                .isEqualTo(DAY.minusDays(1));
    }

    private void readWhole(Instant at) {
        day.read(at);
        day.readToTheEnd(at);
    }
}
