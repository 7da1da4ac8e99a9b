package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher that is killed leaves nothing behind. */
class LauncherKilledIT {
    @TempDir
    private Path folder;

    /** Stands for the launcher: starts a child under guard and stays. */
    public static final class Launcher {
        private Launcher() {}

        public static void main(String[] folder) throws InterruptedException {
            Path run = Path.of(folder[0]);
            GuardedProcess.start("child", List.of("sleep", "600"), Map.of(), run, run.resolve("child.log"));
            new CountDownLatch(1).await();
        }
    }

    @Test
    void theChildEndsWithItsLauncher() throws Exception {
        Process launcher = new ProcessBuilder(
                        Jdk.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        Path pidFile = folder.resolve("child.pid");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> PidFiles.read(pidFile).isPresent());
        OptionalLong child = PidFiles.read(pidFile);

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(ProcessHandle.of(child.getAsLong()).filter(ProcessHandle::isAlive))
                                .isEmpty());
        await().untilAsserted(() -> assertThat(pidFile).doesNotExist());
    }
}
