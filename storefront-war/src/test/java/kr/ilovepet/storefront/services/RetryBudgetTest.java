package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void isATenthOfTheRequests() {
        for (int i = 0; i < RetryBudget.MOST; i++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.take()).isFalse();

        for (int i = 0; i < RetryBudget.REQUESTS_FOR_A_RETRY - 1; i++) {
            budget.earn();
        }
        assertThat(budget.take()).isFalse();
        budget.earn();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
    }

    @Test
    void isNotSavedForEver() {
        for (int i = 0; i < 1_000; i++) {
            budget.earn();
        }
        for (int i = 0; i < RetryBudget.MOST; i++) {
            budget.take();
        }

        assertThat(budget.take()).isFalse();
    }
}
