package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteBudgetTest {

    private final ByteBudget budget = new ByteBudget(100);

    @Test
    void givesWhatThereIs() {
        assertThat(budget.take(60)).isTrue();
        assertThat(budget.take(40)).isTrue();
        assertThat(budget.exceeded()).isFalse();
    }

    @Test
    void givesNothingOfWhatIsNotThere() {
        assertThat(budget.take(60)).isTrue();
        assertThat(budget.take(41)).isFalse();
        assertThat(budget.used()).isEqualTo(60);

        budget.give(60);

        assertThat(budget.take(100)).isTrue();
    }

    @Test
    void countsMoreThanThereIs() {
        assertThat(budget.count(90)).isTrue();
        assertThat(budget.count(90)).isFalse();
        assertThat(budget.exceeded()).isTrue();

        budget.give(90);

        assertThat(budget.exceeded()).isFalse();
    }
}
