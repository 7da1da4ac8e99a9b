package kr.ilovepet.stack.process;

import java.nio.file.Path;
import java.util.List;

/** Programs of the JDK that runs this launcher. */
public final class Jdk {
    private Jdk() {}

    /** Path of the {@code java} that runs this launcher. */
    public static String java() {
        return program("java");
    }

    /**
     * Options that keep a JVM from warning about {@code sun.misc.Unsafe}, which Hazelcast and Kafka use. JDK 23
     * introduced them (JEP 471); an older one does not know them.
     */
    public static List<String> unsafeOptions() {
        return Runtime.version().feature() >= 23 ? List.of("--sun-misc-unsafe-memory-access=allow") : List.of();
    }

    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
