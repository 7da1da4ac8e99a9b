package kr.ilovepet.instance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyAutoCommitTest {

    /** What the server was told. */
    private final List<String> sent = new ArrayList<>();

    private boolean autoCommit = true;
    private boolean inTransaction;

    @Test
    void tellsTheServerNothingBetweenTransactions() throws SQLException {
        Connection connection = LazyAutoCommit.of(driver());
        for (int transaction = 0; transaction < 3; transaction++) {
            connection.setAutoCommit(false);
            execute(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(sent)
                .containsExactly(
                        "autocommit=false", "statement", "COMMIT", "statement", "COMMIT", "statement", "COMMIT");
    }

    @Test
    void switchesBeforeAStatementThatCommitsByItself() throws SQLException {
        Connection connection = LazyAutoCommit.of(driver());
        connection.setAutoCommit(false);
        execute(connection);
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection);

        assertThat(sent).containsExactly("autocommit=false", "statement", "COMMIT", "autocommit=true", "statement");
    }

    @Test
    void commitsWhatIsUnderWayWhenItIsToCommitByItselfAgain() throws SQLException {
        Connection connection = LazyAutoCommit.of(driver());
        connection.setAutoCommit(false);
        execute(connection);
        connection.setAutoCommit(true);

        assertThat(sent).containsExactly("autocommit=false", "statement", "COMMIT");
    }

    @Test
    void switchesAtOnceWhileAStatementIsOpen() throws SQLException {
        Connection connection = LazyAutoCommit.of(driver());
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("");
        }

        assertThat(sent).containsExactly("autocommit=false", "statement", "COMMIT", "autocommit=true", "statement");
    }

    @Test
    void switchesBeforeWhatSendsStatementsOfItsOwn() throws SQLException {
        Connection connection = LazyAutoCommit.of(driver());
        connection.setAutoCommit(false);
        connection.setSavepoint();
        connection.commit();
        connection.setAutoCommit(true);
        connection.getMetaData();

        assertThat(sent).containsExactly("autocommit=false", "SAVEPOINT", "COMMIT", "autocommit=true", "metadata");
    }

    @Test
    void throwsWhatTheDriverThrows() throws SQLException {
        Connection connection = LazyAutoCommit.of(driver());

        assertThatThrownBy(() -> connection.nativeSQL("")).isInstanceOf(SQLException.class);
    }

    private static void execute(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("");
        }
    }

    /** As the driver does: a mode that the server has already, or a commit of nothing, is not sent. */
    private Connection driver() {
        return fake(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getAutoCommit" -> autoCommit;
            case "setAutoCommit" -> {
                if (autoCommit != (boolean) arguments[0]) {
                    autoCommit = !autoCommit;
                    inTransaction = false;
                    sent.add("autocommit=" + autoCommit);
                }
                yield null;
            }
            case "commit" -> {
                if (inTransaction) {
                    inTransaction = false;
                    sent.add("COMMIT");
                }
                yield null;
            }
            case "setSavepoint" -> {
                inTransaction = !autoCommit;
                sent.add("SAVEPOINT");
                yield null;
            }
            case "getMetaData" -> {
                sent.add("metadata");
                yield null;
            }
            case "createStatement" -> statement();
            default -> throw new SQLException(method.getName());
        });
    }

    private Statement statement() {
        boolean[] closed = new boolean[1];
        return fake(Statement.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "execute" -> {
                inTransaction = !autoCommit;
                sent.add("statement");
                yield false;
            }
            case "close" -> {
                closed[0] = true;
                yield null;
            }
            case "isClosed" -> closed[0];
            default -> throw new SQLException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}
