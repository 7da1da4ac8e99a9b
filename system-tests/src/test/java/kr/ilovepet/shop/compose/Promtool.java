package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.test.Repository;

/** The checks of Debian's promtool, which comes with Prometheus. */
public final class Promtool {
    /** The exit code of a page that can be read, but whose names are not all as Prometheus advises. */
    private static final int ADVICE = 3;

    private Promtool() {}

    /**
     * Checks a page of metrics.
     *
     * @throws StackException with the reason if Prometheus cannot read it
     */
    public static void checkMetrics(String page) throws IOException {
        Path input = Files.createTempFile("metrics", ".txt");
        try {
            Files.writeString(input, page);
            Commands.run(
                    List.of(
                            "sh",
                            "-c",
                            "\"$0\" check metrics <\"$1\" || [ $? = " + ADVICE + " ]",
                            program(),
                            input.toString()),
                    Repository.root(),
                    Map.of());
        } finally {
            Files.delete(input);
        }
    }

    /**
     * Checks the configuration and the rules of config/prometheus, and runs the rules' own tests.
     *
     * @return what promtool said
     * @throws StackException with the reason if it finds an error
     */
    static String checkConfiguration() {
        Path folder = Repository.config().resolve("prometheus");
        return Commands.run(List.of(program(), "check", "config", "prometheus.yml"), folder, Map.of())
                + Commands.run(List.of(program(), "test", "rules", "alerts.test.yml"), folder, Map.of());
    }

    private static String program() {
        return DebianPackages.unpacked().resolve("usr/bin/promtool").toString();
    }
}
