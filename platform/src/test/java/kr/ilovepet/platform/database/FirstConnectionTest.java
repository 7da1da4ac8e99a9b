package kr.ilovepet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class FirstConnectionTest {

    private static final SQLException AWAY = new SQLException("Socket fail to connect. Connection refused", "08000", 0);
    private static final SQLException REFUSED =
            new SQLException("(conn=7) Access denied for user 'order'@'%' (using password: YES)", "28000", 1045);

    private final Connection connection = proxy(Connection.class);
    private final Deque<SQLException> failures = new ArrayDeque<>();
    private Duration time = Duration.ZERO;
    private int attempts;

    @Test
    void waitsForADatabaseThatIsLate() {
        failures.addAll(Arrays.asList(AWAY, AWAY, AWAY, AWAY));

        assertThat(first(Duration.ofSeconds(60))).isSameAs(connection);
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void givesUpOnceTheOperatorLetsItWaitNoLonger() {
        for (int i = 0; i < 100; i++) {
            failures.add(AWAY);
        }

        assertThatThrownBy(() -> first(Duration.ofSeconds(30)))
                .hasMessage("The order database at db:3306/o has not answered within 30 s:"
                        + " Socket fail to connect. Connection refused");
        assertThat(time).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void triesOnceWhereNoWaitIsAllowed() {
        failures.addAll(Arrays.asList(AWAY, AWAY));

        assertThatThrownBy(() -> first(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
        assertThat(attempts).isOne();
    }

    @Test
    void doesNotWaitWhereTheLoginIsRefused() {
        for (int i = 0; i < 100; i++) {
            failures.add(REFUSED);
        }

        assertThatThrownBy(() -> first(Duration.ofHours(1)))
                .hasMessageStartingWith("The order database at db:3306/o refuses the login: (conn=7) Access denied");
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void letsADatabaseMakeItsUsersAfterItAnswers() {
        failures.addAll(Arrays.asList(REFUSED, REFUSED));

        assertThat(first(Duration.ofSeconds(60))).isSameAs(connection);
    }

    private Connection first(Duration longest) {
        return new FirstConnection(
                        "The order database at db:3306/o",
                        longest,
                        () -> time.toNanos(),
                        pause -> time = time.plus(pause))
                .to(source());
    }

    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                    attempts++;
                    if (!failures.isEmpty()) {
                        throw failures.removeFirst();
                    }
                    return connection;
                });
    }

    private static <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> switch (method.getName()) {
                    case "equals" -> self == given[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> null;
                }));
    }
}
