package kr.ilovepet.payment.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.payment.toss.ListPosition;
import kr.ilovepet.payment.toss.TossResponses;
import kr.ilovepet.payment.toss.TossTransactions;
import kr.ilovepet.payment.toss.TransactionPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A turn at Toss's list")
class TransactionTimerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final TransactionPage LAST_PAGE = new TransactionPage(List.of(), Optional.empty());
    private static final TransactionPage.End END = new TransactionPage.End("t-500", NOON.minusSeconds(7));

    private final List<TransactionDay> days = List.of(new TransactionDay(TODAY), new TransactionDay(YESTERDAY));
    private final List<LocalDate> asked = new ArrayList<>();
    private final List<ListPosition> positions = new ArrayList<>();

    @Test
    @DisplayName("reads the other days when one is not listed")
    void otherDays() {
        TransactionTimer timer = timer((day, position) -> {
            asked.add(day);
            if (day.equals(TODAY)) {
                throw TossResponses.unavailable("UNREADABLE");
            }
            return LAST_PAGE;
        });
        timer.turn();

        assertThat(asked).containsExactly(TODAY, YESTERDAY);
        assertThat(days.get(0).due(NOON, Duration.ofMinutes(10))).isTrue();
        assertThat(days.get(1).due(NOON, Duration.ofMinutes(10))).isFalse();
    }

    @Test
    @DisplayName("ends when Toss does not respond")
    void silence() {
        TransactionTimer timer = timer((day, position) -> {
            asked.add(day);
            throw TossResponses.unavailable(null);
        });
        timer.turn();

        assertThat(asked).containsExactly(TODAY);
    }

    @Test
    @DisplayName("goes on by time where Toss does not know its own transactions")
    void unknownKeys() {
        TransactionTimer timer = timer((day, position) -> {
            if (day.equals(YESTERDAY)) {
                return LAST_PAGE;
            }
            positions.add(position);
            if (position.after().isPresent()) {
                throw TossResponses.unavailable("INVALID_TRANSACTION_KEY");
            }
            return position.from().isPresent() ? LAST_PAGE : new TransactionPage(List.of(), Optional.of(END));
        });
        for (int turns = 0; turns < 4; turns++) {
            timer.turn();
        }

        ListPosition behind = ListPosition.after(END.key());
        assertThat(positions)
                .containsExactly(
                        ListPosition.BEGINNING, behind, ListPosition.BEGINNING, behind, ListPosition.from(END.at()));
        assertThat(days).noneMatch(day -> day.due(NOON, Duration.ofMinutes(10)));
    }

    private TransactionTimer timer(TossTransactions toss) {
        return new TransactionTimer(new Book(), new Nothing(), toss, null, (work, time) -> true, () -> NOON, 10);
    }

    private final class Book extends TransactionBook {

        @Override
        public Optional<LocalDate> nextDay(Instant now, Duration interval, Set<LocalDate> without) {
            return days.stream()
                    .filter(day -> !without.contains(day.day()) && day.due(now, interval))
                    .map(TransactionDay::day)
                    .findFirst();
        }

        @Override
        public ListPosition read(LocalDate day, Instant now) {
            return of(day).read(now);
        }

        @Override
        public void keep(LocalDate day, TransactionPage page, Instant now) {
            page.end().ifPresentOrElse(of(day)::readTo, () -> of(day).readToTheEnd(now));
        }

        @Override
        public void keyRefused(LocalDate day) {
            of(day).keyRefused();
        }

        private TransactionDay of(LocalDate day) {
            return days.get(day.equals(TODAY) ? 0 : 1);
        }
    }

    private static final class Nothing extends Findings {

        @Override
        public boolean anyOpen() {
            return false;
        }
    }
}
