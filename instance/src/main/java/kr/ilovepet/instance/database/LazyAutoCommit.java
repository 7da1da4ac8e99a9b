package kr.ilovepet.instance.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A connection that keeps the auto-commit mode that it is told to itself, until a statement is made. A statement that
 * was made before and is still open may be executed at any time, so that a mode that comes meanwhile is switched to at
 * once.
 */
final class LazyAutoCommit implements InvocationHandler {

    private final Connection connection;
    /** The statements that may still be executed. */
    private final List<Statement> open = new ArrayList<>();

    private boolean wanted;

    private LazyAutoCommit(Connection connection) throws SQLException {
        this.connection = connection;
        this.wanted = connection.getAutoCommit();
    }

    /** The same connection, with a lazy mode. */
    static Connection of(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LazyAutoCommit.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LazyAutoCommit(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getAutoCommit" -> wanted;
            case "setAutoCommit" -> {
                want((boolean) arguments[0]);
                yield null;
            }
            case "createStatement", "prepareStatement", "prepareCall" -> {
                connection.setAutoCommit(wanted);
                yield opened((Statement) pass(method, arguments));
            }
            case "setSavepoint", "getMetaData" -> {
                // Both send statements of their own.
                connection.setAutoCommit(wanted);
                yield pass(method, arguments);
            }
            case "equals" -> proxy == arguments[0];
            default -> pass(method, arguments);
        };
    }

    private void want(boolean autoCommit) throws SQLException {
        if (autoCommit && !wanted) {
            // What is under way commits then, as JDBC has it. The driver knows when there is nothing, and sends
            // nothing.
            connection.commit();
        }
        wanted = autoCommit;
        if (anyOpen()) {
            connection.setAutoCommit(autoCommit);
        }
    }

    private Statement opened(Statement statement) throws SQLException {
        anyOpen();
        open.add(statement);
        return statement;
    }

    /** Whether any statement is open; forgets the others. */
    private boolean anyOpen() throws SQLException {
        for (Iterator<Statement> statements = open.iterator(); statements.hasNext(); ) {
            if (statements.next().isClosed()) {
                statements.remove();
            }
        }
        return !open.isEmpty();
    }

    private Object pass(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
