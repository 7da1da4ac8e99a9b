package kr.ilovepet.stack.shop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.ilovepet.stack.process.StackException;

/** {@code ./shop down}: has the launcher stop everything, and waits until it has. */
final class Down {
    private static final int PATIENCE_SECONDS = 60;

    private final Path run;

    Down(Map<String, String> environment) {
        this.run = Locations.data(environment).resolve("run");
    }

    void run() throws InterruptedException {
        Optional<ProcessHandle> launcher = new LauncherLock(run).holder();
        if (launcher.isEmpty()) {
            System.out.println("The shop is not running.");
            return;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException(
                    "The launcher (process " + launcher.get().pid() + ") did not end within " + PATIENCE_SECONDS
                            + " seconds.",
                    e);
        }
        System.out.println("The shop is closed; its data is kept for the next time.");
    }
}
