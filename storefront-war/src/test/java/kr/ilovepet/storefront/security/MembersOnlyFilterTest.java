package kr.ilovepet.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import org.junit.jupiter.api.Test;

class MembersOnlyFilterTest {

    @Test
    void sendsAGuestToTheLoginBeforeAnyFormIsRefused() {
        assertThat(priority(MembersOnlyFilter.class)).isLessThan(priority(PageTokenFilter.class));
    }

    private static int priority(Class<?> filter) {
        Priority priority = filter.getAnnotation(Priority.class);
        return priority == null ? Priorities.USER : priority.value();
    }
}
