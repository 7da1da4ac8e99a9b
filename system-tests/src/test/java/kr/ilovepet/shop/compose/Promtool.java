package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.ilovepet.stack.test.Repository;

/** Debian's promtool on a page of metrics. */
public final class Promtool {
    /** The page can be read, and its names are not all as Prometheus advises. */
    private static final int ADVICE = 3;

    private Promtool() {}

    /** Why Prometheus cannot read the page; empty when it can. */
    public static String refusal(String page) throws IOException, InterruptedException {
        Path input = Files.createTempFile("metrics", ".txt");
        try {
            Files.writeString(input, page);
            Process promtool = new ProcessBuilder(
                            DebianPackages.unpacked()
                                    .resolve("usr/bin/promtool")
                                    .toString(),
                            "check",
                            "metrics")
                    .directory(Repository.root().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(input.toFile())
                    .start();
            String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = promtool.waitFor();
            return code == 0 || code == ADVICE ? "" : "promtool ended with " + code + ": " + said;
        } finally {
            Files.delete(input);
        }
    }
}
