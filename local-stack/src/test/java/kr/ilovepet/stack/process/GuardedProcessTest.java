package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {
    @TempDir
    private Path folder;

    private GuardedProcess start(String script) {
        return GuardedProcess.start(
                "child", List.of("sh", "-c", script), Map.of("GREETING", "hello"), folder, folder.resolve("child.log"));
    }

    @Test
    void runsTheCommandWithItsEnvironmentAndReportsItsStatus() throws Exception {
        GuardedProcess process = start("echo \"$GREETING\"; exit 7");

        assertThat(process.onExit().get()).isEqualTo(7);
        assertThat(Files.readString(folder.resolve("child.log"))).isEqualTo("hello\n");
        assertThat(folder.resolve("child.pid")).doesNotExist();
    }

    @Test
    void asksTheCommandToEndBeforeItIsKilled() throws Exception {
        GuardedProcess process = start("trap 'echo goodbye; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        await().untilAsserted(
                        () -> assertThat(folder.resolve("child.log")).content().contains("up"));

        process.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(process.onExit().get()).isZero();
        assertThat(Files.readString(folder.resolve("child.log"))).contains("goodbye");
    }

    @Test
    void killsAtOnce() throws Exception {
        GuardedProcess process = start("trap '' TERM; while :; do sleep 0.1; done");
        long pid = process.pid().orElseThrow();

        process.kill();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(process.onExit().get()).isEqualTo(137);
        assertThat(process.pid()).isEmpty();
    }

    @Test
    void freezesAndLetsGoOn() {
        GuardedProcess process = start("while :; do echo tick; sleep 0.05; done");
        Path log = folder.resolve("child.log");
        await().untilAsserted(() -> assertThat(log).content().contains("tick"));

        process.signal("STOP");
        long size = sizeWhenAtRest(log);
        process.signal("CONT");

        await().untilAsserted(() -> assertThat(log.toFile().length()).isGreaterThan(size));
        process.kill();
    }

    private static long sizeWhenAtRest(Path log) {
        long[] last = {-1};
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            long before = last[0];
            last[0] = log.toFile().length();
            return before == last[0];
        });
        return last[0];
    }
}
