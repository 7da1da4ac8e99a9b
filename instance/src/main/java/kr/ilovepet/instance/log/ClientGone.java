package kr.ilovepet.instance.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells when a request failed on the side of its client: the connection was reset or closed, or what was to come did
 * not come in time. It happens at any time, and nobody here can do anything about it.
 */
public final class ClientGone {

    /**
     * The server's own connections. What the shop connects to itself (databases, brokers, services) is none of them.
     */
    private static final String[] SERVER = {"org.glassfish.grizzly.", "org.apache.catalina.connector."};

    private static final int MOST_CAUSES = 20;

    private ClientGone() {}

    /** Whether an exception, or one of its causes, says so. */
    public static boolean caused(Throwable thrown) {
        return reason(thrown).isPresent();
    }

    /** What the client's connection failed with; empty where it did not. */
    static Optional<Throwable> reason(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(cause -> cause instanceof IOException && ofServer(cause))
                .findFirst();
    }

    private static boolean ofServer(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> Arrays.stream(SERVER).anyMatch(name::startsWith));
    }
}
