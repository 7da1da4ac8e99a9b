package kr.ilovepet.stack.process;

import java.nio.file.Path;

/** Programs of the JDK that runs this launcher. */
public final class Jdk {
    private Jdk() {}

    public static String java() {
        return program("java");
    }

    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
